// Slack's own framework as a reference: a minimal app on bolt with the commands, shortcuts, buttons and windows of ours, to compare what both answer.
// Usage: node slack-bolt-app.cjs <web api base> <signing secret> <bot token>. Prints "listening <port>"; ends when its standard input closes, as it does with its parent.
"use strict";
const { App, HTTPReceiver, LogLevel } = require("@slack/bolt");

const [slackApiUrl, signingSecret, token] = process.argv.slice(2);

// Answers after the listeners have run, so that whoever waited for the answer knows that nothing more comes.
const receiver = new HTTPReceiver({
  signingSecret,
  endpoints: ["/slack/commands", "/slack/events", "/slack/interactions"],
  processBeforeResponse: true,
  logLevel: LogLevel.ERROR,
});
const app = new App({ receiver, token, clientOptions: { slackApiUrl }, logLevel: LogLevel.ERROR });

for (const command of ["/triage", "/today", "/matrix", "/csm"]) {
  app.command(command, async ({ ack }) => ack());
}

for (const shortcut of ["triage_message", "triage"]) {
  app.shortcut(shortcut, async ({ ack }) => ack());
}

app.message(async ({ say }) => say("Filed"));
app.action(/task\./, async ({ ack }) => ack());
app.view("card.v1", async ({ ack, view }) => {
  const [[block, fields]] = Object.entries(view.state.values);
  await ack(fields.field.value ? undefined : { response_action: "errors", errors: { [block]: "Say what is to be done" } });
});

process.stdin.resume();
process.stdin.on("end", () => process.exit(0));
app
  .start({ port: 0, host: "127.0.0.1" })
  .then((server) => console.log(`listening ${server.address().port}`))
  .catch((error) => {
    console.error(error);
    process.exit(1);
  });
