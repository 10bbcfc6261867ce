// Judges signatures with bolt's own verifier, and makes them with Node's own HMAC.
//   node slack-signatures.cjs verify JSON   [{ secret, timestamp, signature, body, now }] -> [true|false]
//   node slack-signatures.cjs sign JSON     [{ secret, timestamp, body }] -> ["v0=..."], each accepted by bolt
// Bodies are base64 of their bytes, now is in seconds.
"use strict";
const { createHmac } = require("node:crypto");
const { isValidSlackRequest } = require("@slack/bolt");

const [mode, json] = process.argv.slice(2);

function isValid({ secret, timestamp, signature, body, now }) {
  return isValidSlackRequest({
    signingSecret: secret,
    body: Buffer.from(body, "base64").toString("utf8"),
    headers: { "x-slack-request-timestamp": Number(timestamp), "x-slack-signature": signature },
    nowMilliseconds: now * 1000,
  });
}

function sign({ secret, timestamp, body }) {
  const hmac = createHmac("sha256", secret).update(`v0:${timestamp}:`).update(Buffer.from(body, "base64"));
  const signature = `v0=${hmac.digest("hex")}`;
  if (!isValid({ secret, timestamp, signature, body, now: Number(timestamp) })) {
    throw new Error("bolt refuses what was signed for it");
  }

  return signature;
}

console.log(JSON.stringify(JSON.parse(json).map(mode === "sign" ? sign : isValid)));
