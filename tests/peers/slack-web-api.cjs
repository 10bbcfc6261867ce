// Slack's own Web API client, to prove the fake that our client is tested on.
// Usage: node slack-web-api.cjs <base url> <token> <JSON array of [method, arguments]>. Prints a JSON array of results:
// { ok } with what Slack's client gives back, or { code, data, retryAfter } of the error it throws.
"use strict";
const { WebClient, LogLevel } = require("@slack/web-api");

const [url, token, calls] = process.argv.slice(2);
const client = new WebClient(token, { slackApiUrl: url, retryConfig: { retries: 0 }, rejectRateLimitedCalls: true, logLevel: LogLevel.ERROR });

async function main() {
  const results = [];
  for (const [method, args] of JSON.parse(calls)) {
    try {
      results.push({ ok: await client.apiCall(method, args) });
    } catch (error) {
      results.push({ code: error.code, data: error.data, retryAfter: error.retryAfter });
    }
  }

  console.log(JSON.stringify(results));
}

main();
