// Slack's own socket client, to prove the fake that ours is tested on. Acknowledges all; commands with a text.
// Usage: node slack-socket-mode.cjs <base url> <app token>. Prints one line for each event; ends when its standard input closes.
"use strict";
const { SocketModeClient, LogLevel } = require("@slack/socket-mode");

const [url, appToken] = process.argv.slice(2);
const client = new SocketModeClient({ appToken, logLevel: LogLevel.ERROR, clientPingTimeout: 500, clientOptions: { slackApiUrl: url } });

for (const name of ["connected", "reconnecting", "disconnected"]) {
  client.on(name, () => console.log(name));
}

client.on("slack_event", async ({ ack, type, body, retry_num, accepts_response_payload }) => {
  console.log(`event ${JSON.stringify({ type, body, retry_num, accepts_response_payload })}`);
  await ack(type === "slash_commands" ? { text: "Filed" } : undefined);
});

process.stdin.resume();
process.stdin.on("end", () => process.exit(0));
client.start().catch((error) => {
  console.log(`failed ${error.message}`);
  process.exit(1);
});
