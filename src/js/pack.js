// Generated from the Rust declarations by `npm run generate`.
import { absent, count, flag, idType, isPlain, isRecord, records, texts, textType, timeType } from "./packing.js";

/** @import { Words } from "./packing.js" */

/** @type {import("./types.js").Outcome[]} */
export const OUTCOMES = ["forbidden", "not-yet", "unknown", "allowed"];

/** @type {import("./types.js").EditionId[]} */
export const EDITIONS = ["E0", "E1", "E2", "E3", "E4", "E5", "E6", "E7", "E8", "E9", "E10", "E11", "E12", "E13", "E14"];

export const POLICY_DAY = "2026-11-30";

/** @type {import("./types.js").ActionType[]} */
export const ACTION_TYPES = ["request-reseller-relationship", "request-gdap", "remove-reseller-relationship", "purchase-subscription", "change-subscription", "transition-subscription", "transition-account-ownership", "request-transfer", "change-terms", "change-partner-of-record", "administer-service", "open-support-request"];

export const REQUEST_WORDS = 2048;
export const DECISION_WORDS = 1024;
/** Of those of a request, how many come before its lists. */
export const FIXED_WORDS = 49;

const cancellationEnd = timeType(0);
const day = timeType(1);
const moment = timeType(2);
const partnerId = textType(3);
const roleReference = textType(4);
const soldBy = idType(5);
const subscriptionId = idType(6);
const tenantId = idType(7);

/** @param {unknown} value */
function partnerType(value) {
  switch (value) {
    case "direct-bill":
      return 1;
    case "indirect-provider":
      return 2;
    case "indirect-reseller":
      return 3;
    default:
      return absent(value);
  }
}

/** @param {unknown} value */
function partnerRole(value) {
  switch (value) {
    case "admin-agent":
      return 1;
    case "sales-agent":
      return 2;
    case "helpdesk-agent":
      return 3;
    case "global-admin":
      return 4;
    case "user-admin":
      return 5;
    case "billing-admin":
      return 6;
    case "account-admin":
      return 7;
    case "owner":
      return 8;
    case "mpn-partner-admin":
      return 9;
    case "compliance-admin":
      return 10;
    case "business-profile-admin":
      return 11;
    case "referrals-admin":
      return 12;
    case "referrals-user":
      return 13;
    case "co-sell-solution-admin":
      return 14;
    case "incentives-admin":
      return 15;
    case "incentives-user":
      return 16;
    case "executive-report-viewer":
      return 17;
    case "report-viewer":
      return 18;
    case "default-user":
      return 19;
    case "guest-user":
      return 20;
    default:
      return absent(value);
  }
}

/** @param {unknown} value */
function partnerAgreement(value) {
  switch (value) {
    case "signed":
      return 1;
    case "missing":
      return 2;
    default:
      return absent(value);
  }
}

/** @param {unknown} value */
function partnerStanding(value) {
  switch (value) {
    case "active":
      return 1;
    case "restricted":
      return 2;
    case "suspended":
      return 3;
    case "revoked":
      return 4;
    default:
      return absent(value);
  }
}

/** @param {unknown} value */
function resellerOfRecord(value) {
  switch (value) {
    case "valid":
      return 1;
    case "invalid":
      return 2;
    default:
      return absent(value);
  }
}

/** @param {Words} words @param {number} at @param {any} record */
function Partner(words, at, record) {
  if (record.constructor === Object ? !isPlain(record) : !isRecord(record)) return false;
  words[at] = 1;
  for (const key in record) {
    const value = record[key];
    switch (key) {
      case "tenantId":
        words[at + 1] = tenantId(value);
        break;
      case "type":
        if ((words[at + 2] = partnerType(value)) < 0) return false;
        break;
      case "roles":
        if (!texts(words, at + 3, value, partnerRole)) return false;
        break;
      case "partnerId":
        if ((words[at + 4] = partnerId(value)) < 0) return false;
        break;
      case "agreement":
        if ((words[at + 5] = partnerAgreement(value)) < 0) return false;
        break;
      case "providerTenantId":
        if ((words[at + 6] = tenantId(value)) < 0) return false;
        break;
      case "standing":
        if ((words[at + 7] = partnerStanding(value)) < 0) return false;
        break;
      case "resellerOfRecord":
        if ((words[at + 8] = resellerOfRecord(value)) < 0) return false;
        break;
      case "mfa":
        if ((words[at + 9] = flag(value)) < 0) return false;
        break;
      case "azureExpertMsp":
        if ((words[at + 10] = flag(value)) < 0) return false;
        break;
      default:
        return false;
    }
  }
  return true;
}

/** @param {unknown} value */
function tenantUse(value) {
  switch (value) {
    case "own-use":
      return 1;
    case "csp-transactions":
      return 2;
    default:
      return absent(value);
  }
}

/** @param {unknown} value */
function customerAgreement(value) {
  switch (value) {
    case "accepted":
      return 1;
    case "outdated":
      return 2;
    case "missing":
      return 3;
    default:
      return absent(value);
  }
}

/** @param {Words} words @param {number} at @param {any} record */
function Customer(words, at, record) {
  if (record.constructor === Object ? !isPlain(record) : !isRecord(record)) return false;
  words[at] = 1;
  for (const key in record) {
    const value = record[key];
    switch (key) {
      case "tenantId":
        words[at + 1] = tenantId(value);
        break;
      case "tenantUse":
        if ((words[at + 2] = tenantUse(value)) < 0) return false;
        break;
      case "cspPartner":
        if ((words[at + 3] = flag(value)) < 0) return false;
        break;
      case "customerAgreement":
        if ((words[at + 4] = customerAgreement(value)) < 0) return false;
        break;
      case "sameMarket":
        if ((words[at + 5] = flag(value)) < 0) return false;
        break;
      case "providerTenantId":
        if ((words[at + 6] = tenantId(value)) < 0) return false;
        break;
      case "adminPartnerPerService":
        if ((words[at + 7] = flag(value)) < 0) return false;
        break;
      default:
        return false;
    }
  }
  return true;
}

/** @param {unknown} value */
function cloud(value) {
  switch (value) {
    case "global":
      return 1;
    case "us-government":
      return 2;
    case "germany":
      return 3;
    case "china":
      return 4;
    default:
      return absent(value);
  }
}

/** @param {unknown} value */
function grantStatus(value) {
  switch (value) {
    case "none":
      return 1;
    case "requested":
      return 2;
    case "active":
      return 3;
    default:
      return absent(value);
  }
}

/** @param {unknown} value */
function gdapRelationshipStatus(value) {
  switch (value) {
    case "created":
      return 1;
    case "approvalPending":
      return 2;
    case "approved":
      return 3;
    case "activating":
      return 4;
    case "active":
      return 5;
    case "expiring":
      return 6;
    case "expired":
      return 7;
    case "terminationRequested":
      return 8;
    case "terminating":
      return 9;
    case "terminated":
      return 10;
    default:
      return absent(value);
  }
}

/** @param {unknown} value */
function accessAssignmentStatus(value) {
  switch (value) {
    case "pending":
      return 1;
    case "active":
      return 2;
    case "deleting":
      return 3;
    case "deleted":
      return 4;
    case "error":
      return 5;
    default:
      return absent(value);
  }
}

/** @param {Words} words @param {number} at @param {any} record */
function AccessAssignment(words, at, record) {
  if (record.constructor === Object ? !isPlain(record) : !isRecord(record)) return false;
  words[at] = 1;
  for (const key in record) {
    const value = record[key];
    switch (key) {
      case "status":
        if ((words[at + 1] = accessAssignmentStatus(value)) < 0) return false;
        break;
      case "roles":
        if (!texts(words, at + 2, value, roleReference)) return false;
        break;
      default:
        return false;
    }
  }
  return true;
}

/** @param {Words} words @param {number} at @param {any} record */
function GdapRelationship(words, at, record) {
  if (record.constructor === Object ? !isPlain(record) : !isRecord(record)) return false;
  words[at] = 1;
  for (const key in record) {
    const value = record[key];
    switch (key) {
      case "status":
        if ((words[at + 1] = gdapRelationshipStatus(value)) < 0) return false;
        break;
      case "roles":
        if (!texts(words, at + 2, value, roleReference)) return false;
        break;
      case "createdDateTime":
        if ((words[at + 3] = moment(value)) < 0) return false;
        break;
      case "endDateTime":
        if ((words[at + 4] = moment(value)) < 0) return false;
        break;
      case "assignments":
        if (!records(words, at + 5, value, AccessAssignment, 3)) return false;
        break;
      default:
        return false;
    }
  }
  return true;
}

/** @param {Words} words @param {number} at @param {any} record */
function Relationship(words, at, record) {
  if (record.constructor === Object ? !isPlain(record) : !isRecord(record)) return false;
  words[at] = 1;
  for (const key in record) {
    const value = record[key];
    switch (key) {
      case "reseller":
        if ((words[at + 1] = grantStatus(value)) < 0) return false;
        break;
      case "dap":
        if ((words[at + 2] = grantStatus(value)) < 0) return false;
        break;
      case "advisor":
        if ((words[at + 3] = grantStatus(value)) < 0) return false;
        break;
      case "gdap":
        if (!records(words, at + 4, value, GdapRelationship, 6)) return false;
        break;
      case "azurePlan":
        if ((words[at + 5] = flag(value)) < 0) return false;
        break;
      case "throughProvider":
        if ((words[at + 6] = flag(value)) < 0) return false;
        break;
      default:
        return false;
    }
  }
  return true;
}

/** @param {Words} words @param {number} at @param {any} record */
function Situation(words, at, record) {
  if (record.constructor === Object ? !isPlain(record) : !isRecord(record)) return false;
  words[at] = 1;
  for (const key in record) {
    const value = record[key];
    switch (key) {
      case "partner":
        if (value !== undefined && value !== null && !Partner(words, at + 1, value)) return false;
        break;
      case "customer":
        if (value !== undefined && value !== null && !Customer(words, at + 12, value)) return false;
        break;
      case "cloud":
        if ((words[at + 20] = cloud(value)) < 0) return false;
        break;
      case "asOf":
        if ((words[at + 21] = day(value)) < 0) return false;
        break;
      case "relationship":
        if (value !== undefined && value !== null && !Relationship(words, at + 22, value)) return false;
        break;
      case "otherPartners":
        if ((words[at + 29] = flag(value)) < 0) return false;
        break;
      default:
        return false;
    }
  }
  return true;
}

/** @param {unknown} value */
function family(value) {
  switch (value) {
    case "azure":
      return 1;
    case "azure-plan":
      return 2;
    case "license-based":
      return 3;
    case "new-commerce-license":
      return 4;
    case "software":
      return 5;
    default:
      return absent(value);
  }
}

/** @param {unknown} value */
function microsoftAgreement(value) {
  switch (value) {
    case "enterprise-direct":
      return 1;
    case "enterprise-indirect":
      return 2;
    case "customer-agreement-enterprise":
      return 3;
    case "pay-as-you-go":
      return 4;
    default:
      return absent(value);
  }
}

/** @param {unknown} value */
function subscriptionStatus(value) {
  switch (value) {
    case "active":
      return 1;
    case "suspended":
      return 2;
    case "expired":
      return 3;
    case "disabled":
      return 4;
    case "deleted":
      return 5;
    case "pending":
      return 6;
    case "extended-service-term":
      return 7;
    default:
      return absent(value);
  }
}

/** @param {Words} words @param {number} at @param {any} record */
function RefundableSeats(words, at, record) {
  if (record.constructor === Object ? !isPlain(record) : !isRecord(record)) return false;
  words[at] = 1;
  for (const key in record) {
    const value = record[key];
    switch (key) {
      case "quantity":
        if (!count(words, at + 1, value)) return false;
        break;
      case "until":
        words[at + 3] = moment(value);
        break;
      default:
        return false;
    }
  }
  return words[at + 1] > 0 && words[at + 3] > 0;
}

/** @param {unknown} value */
function atTermEnd(value) {
  switch (value) {
    case "renew":
      return 1;
    case "cancel":
      return 2;
    case "extend":
      return 3;
    default:
      return absent(value);
  }
}

/** @param {Words} words @param {number} at @param {any} record */
function Subscription(words, at, record) {
  if (record.constructor === Object ? !isPlain(record) : !isRecord(record)) return false;
  words[at] = 1;
  for (const key in record) {
    const value = record[key];
    switch (key) {
      case "id":
        words[at + 1] = subscriptionId(value);
        break;
      case "soldBy":
        if ((words[at + 2] = soldBy(value)) < 0) return false;
        break;
      case "agreement":
        if ((words[at + 3] = microsoftAgreement(value)) < 0) return false;
        break;
      case "family":
        if ((words[at + 4] = family(value)) < 0) return false;
        break;
      case "status":
        if ((words[at + 5] = subscriptionStatus(value)) < 0) return false;
        break;
      case "cancellationAllowedUntil":
        if ((words[at + 6] = cancellationEnd(value)) < 0) return false;
        break;
      case "refundable":
        if (!records(words, at + 7, value, RefundableSeats, 4)) return false;
        break;
      case "autoRenew":
        if ((words[at + 8] = flag(value)) < 0) return false;
        break;
      case "atTermEnd":
        if ((words[at + 9] = atTermEnd(value)) < 0) return false;
        break;
      case "trial":
        if ((words[at + 10] = flag(value)) < 0) return false;
        break;
      case "activeAzureSubscriptions":
        if (!count(words, at + 11, value)) return false;
        break;
      case "azureRoleAssigned":
        if ((words[at + 13] = flag(value)) < 0) return false;
        break;
      default:
        return false;
    }
  }
  return words[at + 1] > 0;
}

/** @param {unknown} value */
function qualification(value) {
  switch (value) {
    case "none":
      return 1;
    case "education":
      return 2;
    case "government-community-cloud":
      return 3;
    default:
      return absent(value);
  }
}

/** @param {unknown} value */
function subscriptionChange(value) {
  switch (value) {
    case "rename":
      return 1;
    case "increase-quantity":
      return 2;
    case "decrease-quantity":
      return 3;
    case "auto-renew":
      return 4;
    case "suspend":
      return 5;
    case "reactivate":
      return 6;
    case "cancel":
      return 7;
    case "upgrade":
      return 8;
    case "schedule":
      return 9;
    case "support-contact":
      return 10;
    default:
      return absent(value);
  }
}

/** @param {Words} words @param {number} at @param {any} record */
function RequestResellerRelationship(words, at, record) {
  if (record.constructor === Object ? !isPlain(record) : !isRecord(record)) return false;
  words[at] = 1;
  for (const key in record) {
    const value = record[key];
    switch (key) {
      case "type":
        words[at - 1] = 1;
        break;
      case "dap":
        if ((words[at + 1] = flag(value)) < 0) return false;
        break;
      default:
        return false;
    }
  }
  return true;
}

/** @param {Words} words @param {number} at @param {any} record */
function RemoveResellerRelationship(words, at, record) {
  if (record.constructor === Object ? !isPlain(record) : !isRecord(record)) return false;
  words[at] = 1;
  for (const key in record) {
    const value = record[key];
    switch (key) {
      case "type":
        words[at - 1] = 3;
        break;
      case "activeSubscriptions":
        if (!count(words, at + 1, value)) return false;
        break;
      case "activeNewCommerce":
        if (!count(words, at + 3, value)) return false;
        break;
      case "activeReservations":
        if (!count(words, at + 5, value)) return false;
        break;
      case "activeSoftware":
        if (!count(words, at + 7, value)) return false;
        break;
      default:
        return false;
    }
  }
  return true;
}

/** @param {Words} words @param {number} at @param {any} record */
function PurchaseSubscription(words, at, record) {
  if (record.constructor === Object ? !isPlain(record) : !isRecord(record)) return false;
  words[at] = 1;
  for (const key in record) {
    const value = record[key];
    switch (key) {
      case "type":
        words[at - 1] = 4;
        break;
      case "family":
        if ((words[at + 1] = family(value)) < 0) return false;
        break;
      case "addOnTo":
        if (value !== undefined && value !== null && !Subscription(words, at + 2, value)) return false;
        break;
      case "qualification":
        if ((words[at + 16] = qualification(value)) < 0) return false;
        break;
      default:
        return false;
    }
  }
  return true;
}

/** @param {Words} words @param {number} at @param {any} record */
function ChangeSubscription(words, at, record) {
  if (record.constructor === Object ? !isPlain(record) : !isRecord(record)) return false;
  words[at] = 1;
  for (const key in record) {
    const value = record[key];
    switch (key) {
      case "type":
        words[at - 1] = 5;
        break;
      case "subscription":
        if (value !== undefined && value !== null && !Subscription(words, at + 1, value)) return false;
        break;
      case "change":
        words[at + 15] = subscriptionChange(value);
        break;
      case "quantity":
        if (!count(words, at + 16, value)) return false;
        break;
      default:
        return false;
    }
  }
  return true;
}

/** @param {Words} words @param {number} at @param {any} record */
function TransitionSubscription(words, at, record) {
  if (record.constructor === Object ? !isPlain(record) : !isRecord(record)) return false;
  words[at] = 1;
  for (const key in record) {
    const value = record[key];
    switch (key) {
      case "type":
        words[at - 1] = 6;
        break;
      case "subscription":
        if (value !== undefined && value !== null && !Subscription(words, at + 1, value)) return false;
        break;
      default:
        return false;
    }
  }
  return true;
}

/** @param {Words} words @param {number} at @param {any} record */
function TransitionAccountOwnership(words, at, record) {
  if (record.constructor === Object ? !isPlain(record) : !isRecord(record)) return false;
  words[at] = 1;
  for (const key in record) {
    switch (key) {
      case "type":
        words[at - 1] = 7;
        break;
      default:
        return false;
    }
  }
  return true;
}

/** @param {Words} words @param {number} at @param {any} record */
function RequestTransfer(words, at, record) {
  if (record.constructor === Object ? !isPlain(record) : !isRecord(record)) return false;
  words[at] = 1;
  for (const key in record) {
    const value = record[key];
    switch (key) {
      case "type":
        words[at - 1] = 8;
        break;
      case "subscription":
        if (value !== undefined && value !== null && !Subscription(words, at + 1, value)) return false;
        break;
      default:
        return false;
    }
  }
  return true;
}

/** @param {Words} words @param {number} at @param {any} record */
function ChangeTerms(words, at, record) {
  if (record.constructor === Object ? !isPlain(record) : !isRecord(record)) return false;
  words[at] = 1;
  for (const key in record) {
    const value = record[key];
    switch (key) {
      case "type":
        words[at - 1] = 9;
        break;
      case "subscription":
        if (value !== undefined && value !== null && !Subscription(words, at + 1, value)) return false;
        break;
      default:
        return false;
    }
  }
  return true;
}

/** @param {Words} words @param {number} at @param {any} record */
function ChangePartnerOfRecord(words, at, record) {
  if (record.constructor === Object ? !isPlain(record) : !isRecord(record)) return false;
  words[at] = 1;
  for (const key in record) {
    const value = record[key];
    switch (key) {
      case "type":
        words[at - 1] = 10;
        break;
      case "subscription":
        if (value !== undefined && value !== null && !Subscription(words, at + 1, value)) return false;
        break;
      default:
        return false;
    }
  }
  return true;
}

/** @param {Words} words @param {number} at @param {any} record */
function AdministerService(words, at, record) {
  if (record.constructor === Object ? !isPlain(record) : !isRecord(record)) return false;
  words[at] = 1;
  for (const key in record) {
    const value = record[key];
    switch (key) {
      case "type":
        words[at - 1] = 11;
        break;
      case "roles":
        if (!texts(words, at + 1, value, roleReference)) return false;
        break;
      case "azureSubscription":
        if (value !== undefined && value !== null && !Subscription(words, at + 2, value)) return false;
        break;
      default:
        return false;
    }
  }
  return true;
}

/** @param {Words} words @param {number} at @param {any} record */
function OpenSupportRequest(words, at, record) {
  if (record.constructor === Object ? !isPlain(record) : !isRecord(record)) return false;
  words[at] = 1;
  for (const key in record) {
    const value = record[key];
    switch (key) {
      case "type":
        words[at - 1] = 12;
        break;
      case "azureSubscription":
        if (value !== undefined && value !== null && !Subscription(words, at + 1, value)) return false;
        break;
      default:
        return false;
    }
  }
  return true;
}

/** @param {Words} words @param {number} at @param {any} record */
function Action(words, at, record) {
  switch (record?.type) {
    case "request-reseller-relationship":
      return RequestResellerRelationship(words, at + 1, record);
    case "remove-reseller-relationship":
      return RemoveResellerRelationship(words, at + 1, record);
    case "purchase-subscription":
      return PurchaseSubscription(words, at + 1, record);
    case "change-subscription":
      return ChangeSubscription(words, at + 1, record);
    case "transition-subscription":
      return TransitionSubscription(words, at + 1, record);
    case "transition-account-ownership":
      return TransitionAccountOwnership(words, at + 1, record);
    case "request-transfer":
      return RequestTransfer(words, at + 1, record);
    case "change-terms":
      return ChangeTerms(words, at + 1, record);
    case "change-partner-of-record":
      return ChangePartnerOfRecord(words, at + 1, record);
    case "administer-service":
      return AdministerService(words, at + 1, record);
    case "open-support-request":
      return OpenSupportRequest(words, at + 1, record);
    default:
      return false;
  }
}

/** @param {Words} words @param {unknown} situation */
export const packSituation = (words, situation) =>
  situation !== undefined && situation !== null && Situation(words, 0, situation);

/** @param {Words} words @param {unknown} action */
export const packAction = (words, action) => Action(words, 30, action);
