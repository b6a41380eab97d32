// Generated from the Rust declarations by `npm run generate`.
import { Texts, count, flag, isRecord, records, texts } from "./packing.js";

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

const ACCESS_ASSIGNMENT_STATUS = new Texts(0);
const ACTION_TYPE = new Texts(1);
const AT_TERM_END = new Texts(2);
const CANCELLATION_END = new Texts(3);
const CLOUD = new Texts(4);
const CUSTOMER_AGREEMENT = new Texts(5);
const DAY = new Texts(6);
const FAMILY = new Texts(7);
const GDAP_RELATIONSHIP_STATUS = new Texts(8);
const GRANT_STATUS = new Texts(9);
const MICROSOFT_AGREEMENT = new Texts(10);
const MOMENT = new Texts(11);
const PARTNER_AGREEMENT = new Texts(12);
const PARTNER_ID = new Texts(13);
const PARTNER_ROLE = new Texts(14);
const PARTNER_STANDING = new Texts(15);
const PARTNER_TYPE = new Texts(16);
const QUALIFICATION = new Texts(17);
const RESELLER_OF_RECORD = new Texts(18);
const ROLE_REFERENCE = new Texts(19);
const SOLD_BY = new Texts(20);
const SUBSCRIPTION_CHANGE = new Texts(21);
const SUBSCRIPTION_ID = new Texts(22);
const SUBSCRIPTION_STATUS = new Texts(23);
const TENANT_ID = new Texts(24);
const TENANT_USE = new Texts(25);

/** @param {Words} words @param {number} at @param {unknown} record */
function Partner(words, at, record) {
  if (!isRecord(record)) return false;
  words[at] = 1;
  for (const key in record) {
    const value = record[key];
    switch (key) {
      case "tenantId":
        if ((words[at + 1] = TENANT_ID.word(value)) < 0) return false;
        break;
      case "type":
        if ((words[at + 2] = PARTNER_TYPE.word(value)) < 0) return false;
        break;
      case "roles":
        if (!texts(words, at + 3, value, PARTNER_ROLE)) return false;
        break;
      case "partnerId":
        if ((words[at + 4] = PARTNER_ID.word(value)) < 0) return false;
        break;
      case "agreement":
        if ((words[at + 5] = PARTNER_AGREEMENT.word(value)) < 0) return false;
        break;
      case "providerTenantId":
        if ((words[at + 6] = TENANT_ID.word(value)) < 0) return false;
        break;
      case "standing":
        if ((words[at + 7] = PARTNER_STANDING.word(value)) < 0) return false;
        break;
      case "resellerOfRecord":
        if ((words[at + 8] = RESELLER_OF_RECORD.word(value)) < 0) return false;
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
  return words[at + 1] > 0;
}

/** @param {Words} words @param {number} at @param {unknown} record */
function Customer(words, at, record) {
  if (!isRecord(record)) return false;
  words[at] = 1;
  for (const key in record) {
    const value = record[key];
    switch (key) {
      case "tenantId":
        if ((words[at + 1] = TENANT_ID.word(value)) < 0) return false;
        break;
      case "tenantUse":
        if ((words[at + 2] = TENANT_USE.word(value)) < 0) return false;
        break;
      case "cspPartner":
        if ((words[at + 3] = flag(value)) < 0) return false;
        break;
      case "customerAgreement":
        if ((words[at + 4] = CUSTOMER_AGREEMENT.word(value)) < 0) return false;
        break;
      case "sameMarket":
        if ((words[at + 5] = flag(value)) < 0) return false;
        break;
      case "providerTenantId":
        if ((words[at + 6] = TENANT_ID.word(value)) < 0) return false;
        break;
      case "adminPartnerPerService":
        if ((words[at + 7] = flag(value)) < 0) return false;
        break;
      default:
        return false;
    }
  }
  return words[at + 1] > 0;
}

/** @param {Words} words @param {number} at @param {unknown} record */
function AccessAssignment(words, at, record) {
  if (!isRecord(record)) return false;
  words[at] = 1;
  for (const key in record) {
    const value = record[key];
    switch (key) {
      case "status":
        if ((words[at + 1] = ACCESS_ASSIGNMENT_STATUS.word(value)) < 0) return false;
        break;
      case "roles":
        if (!texts(words, at + 2, value, ROLE_REFERENCE)) return false;
        break;
      default:
        return false;
    }
  }
  return true;
}

/** @param {Words} words @param {number} at @param {unknown} record */
function GdapRelationship(words, at, record) {
  if (!isRecord(record)) return false;
  words[at] = 1;
  for (const key in record) {
    const value = record[key];
    switch (key) {
      case "status":
        if ((words[at + 1] = GDAP_RELATIONSHIP_STATUS.word(value)) < 0) return false;
        break;
      case "roles":
        if (!texts(words, at + 2, value, ROLE_REFERENCE)) return false;
        break;
      case "createdDateTime":
        if ((words[at + 3] = MOMENT.word(value)) < 0) return false;
        break;
      case "endDateTime":
        if ((words[at + 4] = MOMENT.word(value)) < 0) return false;
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

/** @param {Words} words @param {number} at @param {unknown} record */
function Relationship(words, at, record) {
  if (!isRecord(record)) return false;
  words[at] = 1;
  for (const key in record) {
    const value = record[key];
    switch (key) {
      case "reseller":
        if ((words[at + 1] = GRANT_STATUS.word(value)) < 0) return false;
        break;
      case "dap":
        if ((words[at + 2] = GRANT_STATUS.word(value)) < 0) return false;
        break;
      case "advisor":
        if ((words[at + 3] = GRANT_STATUS.word(value)) < 0) return false;
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

/** @param {Words} words @param {number} at @param {unknown} record */
function Situation(words, at, record) {
  if (!isRecord(record)) return false;
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
        if ((words[at + 20] = CLOUD.word(value)) < 0) return false;
        break;
      case "asOf":
        if ((words[at + 21] = DAY.word(value)) < 0) return false;
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
  return words[at + 1] > 0 && words[at + 12] > 0;
}

/** @param {Words} words @param {number} at @param {unknown} record */
function RefundableSeats(words, at, record) {
  if (!isRecord(record)) return false;
  words[at] = 1;
  for (const key in record) {
    const value = record[key];
    switch (key) {
      case "quantity":
        if (!count(words, at + 1, value)) return false;
        break;
      case "until":
        if ((words[at + 3] = MOMENT.word(value)) < 0) return false;
        break;
      default:
        return false;
    }
  }
  return words[at + 1] > 0 && words[at + 3] > 0;
}

/** @param {Words} words @param {number} at @param {unknown} record */
function Subscription(words, at, record) {
  if (!isRecord(record)) return false;
  words[at] = 1;
  for (const key in record) {
    const value = record[key];
    switch (key) {
      case "id":
        if ((words[at + 1] = SUBSCRIPTION_ID.word(value)) < 0) return false;
        break;
      case "soldBy":
        if ((words[at + 2] = SOLD_BY.word(value)) < 0) return false;
        break;
      case "agreement":
        if ((words[at + 3] = MICROSOFT_AGREEMENT.word(value)) < 0) return false;
        break;
      case "family":
        if ((words[at + 4] = FAMILY.word(value)) < 0) return false;
        break;
      case "status":
        if ((words[at + 5] = SUBSCRIPTION_STATUS.word(value)) < 0) return false;
        break;
      case "cancellationAllowedUntil":
        if ((words[at + 6] = CANCELLATION_END.word(value)) < 0) return false;
        break;
      case "refundable":
        if (!records(words, at + 7, value, RefundableSeats, 4)) return false;
        break;
      case "autoRenew":
        if ((words[at + 8] = flag(value)) < 0) return false;
        break;
      case "atTermEnd":
        if ((words[at + 9] = AT_TERM_END.word(value)) < 0) return false;
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

/** @param {Words} words @param {number} at @param {unknown} record @param {unknown} kind */
function RequestResellerRelationship(words, at, record, kind) {
  if (!isRecord(record)) return false;
  words[at] = 1;
  for (const key in record) {
    const value = record[key];
    switch (key) {
      case "type":
        if (value !== kind) return false;
        words[at - 1] = ACTION_TYPE.word(value);
        break;
      case "dap":
        if ((words[at + 1] = flag(value)) < 0) return false;
        break;
      default:
        return false;
    }
  }
  return words[at - 1] > 0;
}

/** @param {Words} words @param {number} at @param {unknown} record @param {unknown} kind */
function RemoveResellerRelationship(words, at, record, kind) {
  if (!isRecord(record)) return false;
  words[at] = 1;
  for (const key in record) {
    const value = record[key];
    switch (key) {
      case "type":
        if (value !== kind) return false;
        words[at - 1] = ACTION_TYPE.word(value);
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
  return words[at - 1] > 0;
}

/** @param {Words} words @param {number} at @param {unknown} record @param {unknown} kind */
function PurchaseSubscription(words, at, record, kind) {
  if (!isRecord(record)) return false;
  words[at] = 1;
  for (const key in record) {
    const value = record[key];
    switch (key) {
      case "type":
        if (value !== kind) return false;
        words[at - 1] = ACTION_TYPE.word(value);
        break;
      case "family":
        if ((words[at + 1] = FAMILY.word(value)) < 0) return false;
        break;
      case "addOnTo":
        if (value !== undefined && value !== null && !Subscription(words, at + 2, value)) return false;
        break;
      case "qualification":
        if ((words[at + 16] = QUALIFICATION.word(value)) < 0) return false;
        break;
      default:
        return false;
    }
  }
  return words[at - 1] > 0;
}

/** @param {Words} words @param {number} at @param {unknown} record @param {unknown} kind */
function ChangeSubscription(words, at, record, kind) {
  if (!isRecord(record)) return false;
  words[at] = 1;
  for (const key in record) {
    const value = record[key];
    switch (key) {
      case "type":
        if (value !== kind) return false;
        words[at - 1] = ACTION_TYPE.word(value);
        break;
      case "subscription":
        if (value !== undefined && value !== null && !Subscription(words, at + 1, value)) return false;
        break;
      case "change":
        if ((words[at + 15] = SUBSCRIPTION_CHANGE.word(value)) < 0) return false;
        break;
      case "quantity":
        if (!count(words, at + 16, value)) return false;
        break;
      default:
        return false;
    }
  }
  return words[at - 1] > 0 && words[at + 1] > 0 && words[at + 15] > 0;
}

/** @param {Words} words @param {number} at @param {unknown} record @param {unknown} kind */
function TransitionSubscription(words, at, record, kind) {
  if (!isRecord(record)) return false;
  words[at] = 1;
  for (const key in record) {
    const value = record[key];
    switch (key) {
      case "type":
        if (value !== kind) return false;
        words[at - 1] = ACTION_TYPE.word(value);
        break;
      case "subscription":
        if (value !== undefined && value !== null && !Subscription(words, at + 1, value)) return false;
        break;
      default:
        return false;
    }
  }
  return words[at - 1] > 0 && words[at + 1] > 0;
}

/** @param {Words} words @param {number} at @param {unknown} record @param {unknown} kind */
function TransitionAccountOwnership(words, at, record, kind) {
  if (!isRecord(record)) return false;
  words[at] = 1;
  for (const key in record) {
    const value = record[key];
    switch (key) {
      case "type":
        if (value !== kind) return false;
        words[at - 1] = ACTION_TYPE.word(value);
        break;
      default:
        return false;
    }
  }
  return words[at - 1] > 0;
}

/** @param {Words} words @param {number} at @param {unknown} record @param {unknown} kind */
function RequestTransfer(words, at, record, kind) {
  if (!isRecord(record)) return false;
  words[at] = 1;
  for (const key in record) {
    const value = record[key];
    switch (key) {
      case "type":
        if (value !== kind) return false;
        words[at - 1] = ACTION_TYPE.word(value);
        break;
      case "subscription":
        if (value !== undefined && value !== null && !Subscription(words, at + 1, value)) return false;
        break;
      default:
        return false;
    }
  }
  return words[at - 1] > 0 && words[at + 1] > 0;
}

/** @param {Words} words @param {number} at @param {unknown} record @param {unknown} kind */
function ChangeTerms(words, at, record, kind) {
  if (!isRecord(record)) return false;
  words[at] = 1;
  for (const key in record) {
    const value = record[key];
    switch (key) {
      case "type":
        if (value !== kind) return false;
        words[at - 1] = ACTION_TYPE.word(value);
        break;
      case "subscription":
        if (value !== undefined && value !== null && !Subscription(words, at + 1, value)) return false;
        break;
      default:
        return false;
    }
  }
  return words[at - 1] > 0 && words[at + 1] > 0;
}

/** @param {Words} words @param {number} at @param {unknown} record @param {unknown} kind */
function ChangePartnerOfRecord(words, at, record, kind) {
  if (!isRecord(record)) return false;
  words[at] = 1;
  for (const key in record) {
    const value = record[key];
    switch (key) {
      case "type":
        if (value !== kind) return false;
        words[at - 1] = ACTION_TYPE.word(value);
        break;
      case "subscription":
        if (value !== undefined && value !== null && !Subscription(words, at + 1, value)) return false;
        break;
      default:
        return false;
    }
  }
  return words[at - 1] > 0 && words[at + 1] > 0;
}

/** @param {Words} words @param {number} at @param {unknown} record @param {unknown} kind */
function AdministerService(words, at, record, kind) {
  if (!isRecord(record)) return false;
  words[at] = 1;
  for (const key in record) {
    const value = record[key];
    switch (key) {
      case "type":
        if (value !== kind) return false;
        words[at - 1] = ACTION_TYPE.word(value);
        break;
      case "roles":
        if (!texts(words, at + 1, value, ROLE_REFERENCE)) return false;
        break;
      case "azureSubscription":
        if (value !== undefined && value !== null && !Subscription(words, at + 2, value)) return false;
        break;
      default:
        return false;
    }
  }
  return words[at - 1] > 0;
}

/** @param {Words} words @param {number} at @param {unknown} record @param {unknown} kind */
function OpenSupportRequest(words, at, record, kind) {
  if (!isRecord(record)) return false;
  words[at] = 1;
  for (const key in record) {
    const value = record[key];
    switch (key) {
      case "type":
        if (value !== kind) return false;
        words[at - 1] = ACTION_TYPE.word(value);
        break;
      case "azureSubscription":
        if (value !== undefined && value !== null && !Subscription(words, at + 1, value)) return false;
        break;
      default:
        return false;
    }
  }
  return words[at - 1] > 0;
}

/** @param {Words} words @param {number} at @param {unknown} record */
function Action(words, at, record) {
  if (!isRecord(record)) return false;
  const kind = record.type;
  switch (kind) {
    case "request-reseller-relationship":
      return RequestResellerRelationship(words, at + 1, record, kind);
    case "remove-reseller-relationship":
      return RemoveResellerRelationship(words, at + 1, record, kind);
    case "purchase-subscription":
      return PurchaseSubscription(words, at + 1, record, kind);
    case "change-subscription":
      return ChangeSubscription(words, at + 1, record, kind);
    case "transition-subscription":
      return TransitionSubscription(words, at + 1, record, kind);
    case "transition-account-ownership":
      return TransitionAccountOwnership(words, at + 1, record, kind);
    case "request-transfer":
      return RequestTransfer(words, at + 1, record, kind);
    case "change-terms":
      return ChangeTerms(words, at + 1, record, kind);
    case "change-partner-of-record":
      return ChangePartnerOfRecord(words, at + 1, record, kind);
    case "administer-service":
      return AdministerService(words, at + 1, record, kind);
    case "open-support-request":
      return OpenSupportRequest(words, at + 1, record, kind);
    default:
      return false;
  }
}

/** @param {Words} words @param {unknown} situation */
export const packSituation = (words, situation) => Situation(words, 0, situation);

/** @param {Words} words @param {unknown} action */
export const packAction = (words, action) => Action(words, 30, action);
