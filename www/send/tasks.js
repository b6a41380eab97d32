// What a partner's people do for a customer, and the role that Microsoft names for it.

/** The texts that name the roles, with their dates. The second and the third are of Partner Center's documentation. */
export const SOURCES = {
  entra: ["https://learn.microsoft.com/entra/identity/role-based-access-control/delegate-by-task", "2026-06-17"],
  guidance: ["https://github.com/kvamseek/partner-center/blob/85eb3c4/gdap-least-privileged-roles-by-task.md", "2023-02-01"],
  workloads: ["https://github.com/kvamseek/partner-center/blob/85eb3c4/gdap-supported-workloads.md", "2023-08-27"],
};

/**
 * @typedef {object} Task
 * @property {string} role Its name in `roles()`.
 * @property {keyof typeof SOURCES} source
 * @property {string} row What the source calls it.
 * @property {boolean} least Whether the source says that this role is the least privileged one, not only that it is one for it.
 */

/** @param {string} role @param {string} row @returns {Task} */
const least = (role, row) => ({ role, source: "entra", row, least: true });

/** @param {string} role @param {"guidance" | "workloads"} source @param {string} row @returns {Task} */
const named = (role, source, row) => ({ role, source, row, least: false });

/** By name, in the order in which they are offered. */
export const TASKS = {
  "manage-users": least("User Administrator", "Users: Create user; Delete users"),
  "reset-passwords": least("Password Administrator", "Users: Reset password of non-admins"),
  "reset-admin-passwords": least("User Administrator", "Users: Reset password for limited admins"),
  "authentication-methods": least("Authentication Administrator", "Users: Update Authentication methods"),
  "assign-licenses": least("License Administrator", "Licenses: Assign license; Revoke license"),
  "invite-guests": least("Guest Inviter", "Users: Create guest user"),
  "manage-groups": least("Groups Administrator", "Groups: Create group; Manage group settings; Delete group"),
  "assign-roles": least("Privileged Role Administrator", "Users: Add user to directory role"),
  exchange: named("Exchange Administrator", "guidance", "Help Desk manages shared mailboxes, helps solve mailbox quota issues, and creates and manages transport rules"),
  teams: named("Teams Administrator", "workloads", "Teams admin center: Supported RBAC roles"),
  "teams-calls": named("Teams Communications Support Specialist", "guidance", "Help Desk troubleshoots call quality issues"),
  sharepoint: named("SharePoint Administrator", "workloads", "SharePoint: Roles in scope"),
  intune: named("Intune Administrator", "guidance", "Help Desk handles customer device enrollment and troubleshooting"),
  "power-bi": named("Fabric Administrator", "workloads", "Power BI: Supported Azure AD Roles in scope"),
  "power-platform": named("Power Platform Administrator", "workloads", "Dynamics 365 and Power Platform: Supported Azure AD Roles in scope"),
  "business-central": named("Dynamics 365 Administrator", "workloads", "Dynamics 365 Business Central: Supported Azure AD Roles in scope"),
  printers: named("Printer Administrator", "guidance", "Help Desk would manage printer configurations and troubleshoot printer issues"),
  azure: { ...named("Directory Readers", "workloads", "Azure portal: Directory Readers (least privileged role) for accessing Azure subscription as owner"), least: true },
  "manage-devices": least("Cloud Device Administrator", "Devices: Delete device; Disable device; Enable device"),
  bitlocker: least("Cloud Device Administrator", "Devices: Read BitLocker keys"),
  domains: least("Domain Name Administrator", "Custom domain names: Manage domains"),
  applications: least("Cloud Application Administrator", "Enterprise applications: Create enterprise application"),
  synchronization: least("Hybrid Identity Administrator", "Connect Sync: Manage on-premises directory synchronization"),
  "conditional-access": least("Conditional Access Administrator", "Security - Conditional Access: Create policies"),
  "risk-policies": least("Security Administrator", "Microsoft Entra ID Protection: Configure and enable or disable sign-in risk policy"),
  "read-risks": least("Security Reader", "Microsoft Entra ID Protection: Read all risk detections"),
  "sign-in-logs": least("Reports Reader", "Audit and sign-in logs: Read audit and sign-in logs"),
  "message-center": named("Message Center Reader", "guidance", "Help Desk reads Message Center to troubleshoot support issues"),
  "support-requests": least("Service Support Administrator", "Support: Submit support ticket"),
  "read-directory": least("Directory Readers", "Groups: Read all configuration (except hidden membership)"),
};
