// The request for a GDAP relationship as commands: it is created, locked for approval, and its id is printed.
//
// Sources: https://learn.microsoft.com/graph/api/tenantrelationship-post-delegatedadminrelationships,
// https://learn.microsoft.com/graph/api/delegatedadminrelationship-post-requests,
// https://learn.microsoft.com/powershell/module/microsoft.graph.authentication/invoke-mggraphrequest,
// https://learn.microsoft.com/cli/azure/reference-index#az-rest

/** Of the Global cloud. */
const ADDRESS = "https://graph.microsoft.com/v1.0/tenantRelationships/delegatedAdminRelationships";
const LOCK = `{"action":"lockForApproval"}`;
/** What Graph's pages call the least privileged permission for both. */
export const PERMISSION = "DelegatedAdminRelationship.ReadWrite.All";

/** A text that a POSIX shell takes as it is. @param {string} text */
const quoted = (text) => `'${text.replaceAll("'", `'\\''`)}'`;

/** @type {Record<string, (body: object) => string>} */
export const COMMANDS = {
  az: (body) => [
    `id=$(az rest --method post --url ${ADDRESS} \\`,
    `  --headers Content-Type=application/json --query id --output tsv --body ${quoted(JSON.stringify(body, null, 2))})`,
    `az rest --method post --url ${ADDRESS}/$id/requests \\`,
    `  --headers Content-Type=application/json --body ${quoted(LOCK)}`,
    `echo "$id"`,
  ].join("\n"),
  // A here-string in single quotes is taken as it is, up to a line that begins with '@; no line of JSON does.
  powershell: (body) => [
    `Connect-MgGraph -Scopes ${PERMISSION}`,
    `$relationship = Invoke-MgGraphRequest -Method POST -Uri ${ADDRESS} -ContentType application/json -Body @'`,
    JSON.stringify(body, null, 2),
    `'@`,
    `$null = Invoke-MgGraphRequest -Method POST -Uri "${ADDRESS}/$($relationship.id)/requests" -ContentType application/json -Body '${LOCK}'`,
    `$relationship.id`,
  ].join("\n"),
};
