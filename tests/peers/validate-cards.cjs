// Checks cards against the official Adaptive Card schema (draft 06).
//   node validate-cards.cjs SCHEMA FILE...   one card a file
//   node validate-cards.cjs SCHEMA           one card a line on standard input, named by its line number
// Prints a JSON array of { card, path, message }; an empty one means that all are valid.
"use strict";
const fs = require("node:fs");
const Ajv = require("ajv").default;
const addFormats = require("ajv-formats").default;

const [schemaFile, ...files] = process.argv.slice(2);

function compile() {
  const schema = JSON.parse(fs.readFileSync(schemaFile, "utf8"));
  // The schema names itself as draft 04 did.
  delete schema.id;
  const ajv = new Ajv({ strict: false, allErrors: true });
  addFormats(ajv);
  ajv.addMetaSchema(require("ajv/dist/refs/json-schema-draft-06.json"));
  return ajv.compile(schema);
}

function cards() {
  return files.length > 0
    ? files.map((file) => [file, fs.readFileSync(file, "utf8")])
    : fs.readFileSync(0, "utf8").split("\n").flatMap((line, index) => (line.trim() ? [[`line ${index + 1}`, line]] : []));
}

// A wrong element fails every kind of element; the deepest complaint is the one about what is wrong.
function deepest(errors) {
  const depth = Math.max(...errors.map((error) => error.instancePath.split("/").length));
  const kept = errors.filter((error) => error.instancePath.split("/").length === depth);
  return [...new Map(kept.map((error) => [error.message, error])).values()];
}

const validate = compile();
const findings = [];
for (const [name, text] of cards()) {
  const card = JSON.parse(text);
  if (card.type !== "AdaptiveCard" || !card.version) {
    findings.push({ card: name, path: "", message: "is no AdaptiveCard with a version" });
  }

  // What Teams adds to the schema.
  delete card.msteams;
  if (!validate(card)) {
    findings.push(...deepest(validate.errors).map((error) => ({ card: name, path: error.instancePath, message: error.message })));
  }
}

console.log(JSON.stringify(findings));
