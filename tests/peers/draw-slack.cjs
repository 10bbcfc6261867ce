// Draws messages as Slack shows them, to look at: prints one HTML page.
//
//   node draw-slack.cjs FILE...   one message's JSON (with "blocks") a file
//
// slack-blocks-to-jsx follows Slack's own look; it is no Slack, and buttons do nothing.
const fs = require('node:fs');
const path = require('node:path');
const React = require('react');
const { renderToStaticMarkup } = require('react-dom/server');
const { Message } = require('slack-blocks-to-jsx');

const style = fs.readFileSync(path.join(path.dirname(require.resolve('slack-blocks-to-jsx')), 'style.css'), 'utf8');
const logo = 'data:image/svg+xml,' + encodeURIComponent('<svg xmlns="http://www.w3.org/2000/svg" width="36" height="36"><rect width="36" height="36" rx="6" fill="#4f52b2"/></svg>');
const messages = process.argv.slice(2).map((file) => JSON.parse(fs.readFileSync(file, 'utf8')));
const drawn = messages.map((message) =>
  renderToStaticMarkup(React.createElement(Message, { blocks: message.blocks, logo, name: 'CsmBot', time: new Date(2026, 10, 23, 8, 0) })));
process.stdout.write(`<!doctype html><html lang="en"><meta charset="utf-8"><title>Slack</title><style>${style} body { margin: 16px; background: #fff; }</style><main>${drawn.join('')}</main></html>`);
