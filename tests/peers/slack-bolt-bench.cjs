// Slack's own framework as a yardstick: a minimal bolt app that takes /triage over HTTP, decides by a few rules, keeps the task in memory and answers with blocks.
// Usage: node slack-bolt-bench.cjs <port> <signing secret> <bot token> <Web API>. Prints "listening <port>"; ends when its standard input closes.
const { App, LogLevel } = require("@slack/bolt");

const [port, signingSecret, token, slackApiUrl] = process.argv.slice(2);
const app = new App({ token, signingSecret, endpoints: "/slack/commands", logLevel: LogLevel.ERROR, clientOptions: { slackApiUrl } });

const tasks = new Map();

const urgent = /\b(threat|escalation|outage|today|tomorrow|asap)\b/i;
const important = /\b(churn|renewal|exec|adoption)\b/i;
const due = /\b(today|tomorrow(?: \d+[ap]m)?|(?:before|by) \w+|next \w+|end of \w+)\b/i;
const account = /\bat (.+?)(?= (?:before|by|next|end|today|tomorrow|whenever)\b|$)/i;
const quadrants = [["Quadrant 1", "Do first"], ["Quadrant 2", "Schedule"], ["Quadrant 3", "Delegate"], ["Quadrant 4", "Decline"]];

function decide(text) {
  const [isUrgent, isImportant] = [urgent.exec(text), important.exec(text)];
  return {
    quadrant: quadrants[(isUrgent ? 0 : 1) + (isImportant ? 0 : 2)],
    reasons: [isUrgent && `"${isUrgent[0]}" is urgent`, isImportant && `"${isImportant[0]}" is important`].filter(Boolean),
    due: due.exec(text)?.[0],
    account: account.exec(text)?.[1],
  };
}

function button(action, label, id) {
  return { type: "button", action_id: `task.${action}`, text: { type: "plain_text", text: label }, value: id };
}

app.command("/triage", async ({ command, ack, respond }) => {
  await ack();
  const id = `T-${tasks.size + 1}`;
  const { quadrant, reasons, due, account } = decide(command.text);
  tasks.set(id, { id, text: command.text, quadrant: quadrant[0], due, account, owner: command.user_id, at: Date.now() });
  await respond({
    response_type: "ephemeral",
    text: `${id} ${command.text}: ${quadrant.join(", ")}`,
    blocks: [
      { type: "header", text: { type: "plain_text", text: `${quadrant[0]} · ${quadrant[1]}` } },
      { type: "section", text: { type: "plain_text", text: `${id} ${command.text}` } },
      { type: "section", fields: [{ type: "plain_text", text: `Account: ${account ?? "none"}` }, { type: "plain_text", text: `Due: ${due ?? "none"}` }] },
      { type: "context", elements: [{ type: "plain_text", text: reasons.join("; ") || "Nothing in it presses." }] },
      { type: "actions", elements: [button("done", "Done", id), button("move", "Move", id), button("edit", "Edit", id), button("undo", "Undo", id)] },
    ],
  });
});

app.start({ port: Number(port), host: "127.0.0.1" }).then(() => console.log(`listening ${port}`));
process.stdin.resume();
process.stdin.on("end", () => process.exit(0));
