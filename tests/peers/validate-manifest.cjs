// Checks an unpacked Teams app package against Microsoft's schema of the version it names, and for what a schema cannot see.
// Usage: node validate-manifest.cjs FOLDER. Prints the findings as a JSON array of sentences; empty means valid.
const fs = require("node:fs");
const path = require("node:path");
const Ajv = require("ajv").default;

const folder = process.argv[2];
const text = fs.readFileSync(path.join(folder, "manifest.json"));
const manifest = JSON.parse(text);
const findings = [];

const named = /\/teams\/v(\d+\.\d+)\/MicrosoftTeams\.schema\.json$/.exec(manifest.$schema ?? "");
if (named === null) {
  findings.push("$schema names no schema of Teams");
} else {
  checkSchema(named[1]);
}

checkBytes();
checkIcons();
checkIds();
console.log(JSON.stringify(findings));

function checkSchema(version) {
  if (manifest.manifestVersion !== version) {
    findings.push(`manifestVersion is ${manifest.manifestVersion}, $schema is of ${version}`);
  }

  const file = path.join(path.dirname(require.resolve("@microsoft/app-manifest/package.json")), "build/json-schemas/teams", `v${version}`, "MicrosoftTeams.schema.json");
  const schema = JSON.parse(fs.readFileSync(file, "utf8"));
  // It calls itself draft-04 and yet uses "const", which that draft would pass over.
  delete schema.$schema;
  const validate = new Ajv({ strict: false, allErrors: true, logger: false }).compile(schema);
  if (!validate(manifest)) {
    findings.push(...validate.errors.map((error) => `${error.instancePath || "/"} ${error.message}`));
  }
}

function checkBytes() {
  if (text[0] === 0xef) {
    findings.push("manifest.json begins with a byte order mark");
  }

  const left = text.toString("utf8").match(/\{\{.*?\}\}/g);
  findings.push(...(left ?? []).map((placeholder) => `${placeholder} was left in`));
}

function checkIcons() {
  for (const icon of Object.values(manifest.icons ?? {})) {
    if (!fs.existsSync(path.join(folder, icon))) {
      findings.push(`the icon ${icon} is missing`);
    }
  }
}

function checkIds() {
  const ids = new Set([...(manifest.bots ?? []), ...(manifest.composeExtensions ?? [])].map((part) => part.botId));
  if (ids.size > 1) {
    findings.push("bots and composeExtensions name different bots");
  }

  for (const list of manifest.bots?.flatMap((bot) => bot.commandLists ?? []) ?? []) {
    const titles = list.commands.map((command) => command.title);
    findings.push(...titles.filter((title, at) => titles.indexOf(title) !== at).map((title) => `${list.scopes.join()} lists ${title} twice`));
    findings.push(...titles.filter((title) => title.length > 32).map((title) => `${title} is longer than Teams shows`));
  }
}
