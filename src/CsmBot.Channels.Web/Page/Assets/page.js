// The page reads and posts without this script; here it becomes live. Nothing below holds words: they come with the page.
const query = document.body.dataset.query;
const token = document.body.dataset.token;
const version = document.body.dataset.version;
const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
const log = document.getElementById('log');
const box = document.getElementById('text');
const say = document.getElementById('say');
const status = document.getElementById('status');
const offline = document.getElementById('offline');
const below = document.getElementById('below');
const words = document.getElementById('words').content;
const unsentKey = `unsent${query}`;

const longestBackoff = 15_000;
const silenceLimit = 40_000;
const patience = 10_000;

/** Acts that are under way: turn id -> what ends the waiting. */
const underWay = new Map();

/** Every turn of this tab: its answers are brought into view. */
const own = [];

function newTurnId() {
  const id = crypto.randomUUID?.() ?? Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
  own.push(id);
  return id;
}

// ---- Sending -------------------------------------------------------------------------------------------------------

class Refused extends Error {}

async function post(turn, act) {
  const response = await fetch(`/chat/turns${query}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'X-CsmBot-Page': token },
    body: JSON.stringify({ turn, zone, ...act }),
    signal: AbortSignal.timeout(15_000),
  });
  if (response.ok) {
    return;
  }

  const answer = await response.json().catch(() => null);
  const error = response.status < 500 ? new Refused(answer?.error ?? response.statusText) : new Error(answer?.error);
  throw error;
}

/** Posts until it is taken or refused. The turn id stays the same, so however often it arrives it acts once. */
async function deliver(turn, act, onFailure = () => {}) {
  for (let wait = 1000; ; wait = Math.min(wait * 2, longestBackoff)) {
    try {
      await post(turn, act);
      return;
    } catch (error) {
      if (error instanceof Refused) {
        throw error;
      }

      onFailure();
      await nudgeOr(wait);
    }
  }
}

let nudge = () => {};
let nudged = new Promise((resolve) => { nudge = resolve; });
function tryNow() {
  nudge();
  nudged = new Promise((resolve) => { nudge = resolve; });
}

function nudgeOr(milliseconds) {
  return Promise.race([nudged, new Promise((resolve) => { setTimeout(resolve, milliseconds); })]);
}

// ---- Typed text ----------------------------------------------------------------------------------------------------

function unsent() {
  try {
    return JSON.parse(sessionStorage.getItem(unsentKey)) ?? {};
  } catch {
    return {};
  }
}

function keepUnsent(turn, text) {
  const all = unsent();
  if (text === null) {
    delete all[turn];
  } else {
    all[turn] = text;
  }

  try {
    sessionStorage.setItem(unsentKey, JSON.stringify(all));
  } catch {
    // Full or forbidden: the text is still on the page.
  }
}

async function sendText(text, turn = newTurnId()) {
  const bubble = document.getElementById('pending').content.firstElementChild.cloneNode(true);
  const show = (state) => bubble.querySelectorAll('[data-state]').forEach((part) => { part.hidden = part.dataset.state !== state; });
  bubble.querySelector('.text').textContent = text;
  bubble.querySelector('[data-retry]').addEventListener('click', tryNow);
  bubble.querySelector('[data-put-back]').addEventListener('click', () => {
    box.value = box.value ? `${text}\n${box.value}` : text;
    bubble.remove();
    fit();
    box.focus();
  });
  log.append(bubble);
  toEnd();
  keepUnsent(turn, text);
  underWay.set(turn, () => bubble.remove());
  try {
    await deliver(turn, { text }, () => show('failed'));
    show('sending');
  } catch (error) {
    underWay.delete(turn);
    bubble.querySelector('[data-words]').textContent = error.message;
    show('refused');
    status.textContent = error.message;
  }

  keepUnsent(turn, null);
}

// ---- Buttons and forms of cards ------------------------------------------------------------------------------------

async function act(article, pressed, what) {
  if (article.dataset.busy) {
    return;
  }

  const turn = newTurnId();
  const buttons = article.querySelectorAll('.card button');
  article.dataset.busy = turn;
  buttons.forEach((button) => button.setAttribute('aria-disabled', 'true'));
  pressed.classList.add('pressed');
  article.querySelectorAll('[data-refused]').forEach((note) => note.remove());
  status.textContent = words.querySelector('[data-working]').textContent;

  let late;
  const release = () => {
    clearTimeout(late);
    underWay.delete(turn);
    delete article.dataset.busy;
    buttons.forEach((button) => button.removeAttribute('aria-disabled'));
    pressed.classList.remove('pressed');
  };
  underWay.set(turn, release);
  const note = (text) => {
    const refused = document.getElementById('refused').content.firstElementChild.cloneNode(true);
    refused.textContent = text;
    article.querySelector('.card').append(refused);
    status.textContent = text;
  };
  try {
    await deliver(turn, what, connectionLost);
    if (underWay.has(turn)) {
      late = setTimeout(() => {
        release();
        note(words.querySelector('[data-slow]').textContent);
      }, patience);
    }
  } catch (error) {
    release();
    note(error.message);
  }
}

document.addEventListener('submit', (event) => {
  const { target: form, submitter } = event;
  if (form === say) {
    event.preventDefault();
    submitBox();
  } else if (form.id === 'press' && submitter?.name === 'text') {
    event.preventDefault();
    sendText(submitter.value);
  } else if (form.id === 'press' && submitter) {
    event.preventDefault();
    act(submitter.closest('article'), submitter, { press: JSON.parse(submitter.value) });
  } else if (form.classList.contains('card-form')) {
    event.preventDefault();
    const values = Object.fromEntries(Array.from(form.querySelectorAll('[data-field]'), (field) => [field.dataset.field, field.value]));
    act(form.closest('article'), submitter ?? form.querySelector('button'), { form: { ...JSON.parse(form.dataset.form), values } });
  }
});

// ---- The box -------------------------------------------------------------------------------------------------------

let recalled = -1;

function submitBox() {
  const text = box.value;
  if (text.trim()) {
    box.value = '';
    recalled = -1;
    fit();
    sendText(text);
  }

  box.focus();
}

// Browsers without field-sizing get the height from here.
function fit() {
  if (!CSS.supports('field-sizing', 'content')) {
    box.style.height = 'auto';
    box.style.height = `${box.scrollHeight}px`;
  }
}

function recall(step) {
  const typed = Array.from(log.querySelectorAll('.from-person .card'), (card) => card.innerText.trim()).reverse();
  recalled = Math.max(-1, Math.min(recalled + step, typed.length - 1));
  box.value = typed[recalled] ?? '';
  fit();
}

box.addEventListener('input', () => {
  recalled = -1;
  fit();
});
box.addEventListener('keydown', (event) => {
  if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
    event.preventDefault();
    submitBox();
  } else if (event.key === 'ArrowUp' && (box.value === '' || recalled >= 0)) {
    event.preventDefault();
    recall(1);
  } else if (event.key === 'ArrowDown' && recalled >= 0) {
    event.preventDefault();
    recall(-1);
  }
});
document.addEventListener('keydown', (event) => {
  const isTyping = event.target.closest?.('input, textarea, select');
  if (event.key === '/' && !isTyping && !event.ctrlKey && !event.metaKey && !event.altKey) {
    box.focus();
  }
});
document.querySelectorAll('[data-insert]').forEach((chip) => {
  chip.hidden = false;
  chip.addEventListener('click', () => {
    box.value = chip.dataset.insert + box.value;
    fit();
    box.focus();
  });
});

// ---- Showing messages ----------------------------------------------------------------------------------------------

const clock = new Intl.DateTimeFormat(undefined, { hour: '2-digit', minute: '2-digit' });
const calendar = new Intl.DateTimeFormat(undefined, { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' });

function localise(root) {
  root.querySelectorAll('time').forEach((time) => {
    const moment = new Date(time.dateTime);
    const isToday = moment.toDateString() === new Date().toDateString();
    time.textContent = (isToday ? clock : calendar).format(moment);
  });
}

function isAtEnd() {
  return log.scrollHeight - log.scrollTop - log.clientHeight < 120;
}

function toEnd() {
  log.scrollTop = log.scrollHeight;
  below.hidden = true;
}

/** Tall cards are shown from their top. */
function reveal(article) {
  if (article.offsetHeight > log.clientHeight) {
    article.scrollIntoView({ block: 'start' });
  } else {
    toEnd();
  }
}

function upsert({ key, revision, html }) {
  const known = document.getElementById(`m-${key}`);
  if (known && Number(known.dataset.revision) >= revision) {
    return;
  }

  const holder = document.createElement('template');
  holder.innerHTML = html;
  const fresh = holder.content.firstElementChild;
  localise(fresh);
  const follow = isAtEnd() || own.some((turn) => key.includes(turn));
  if (known) {
    replace(known, fresh);
  } else {
    insert(fresh, key);
    fresh.classList.add('arrived');
    if (follow) {
      reveal(fresh);
    } else {
      below.hidden = false;
    }
  }

  settle(key);
}

function insert(fresh, key) {
  const later = Array.from(log.querySelectorAll('article')).find((article) => !article.dataset.key || article.dataset.key > key);
  log.insertBefore(fresh, later ?? null);
}

/** Keeps focus and half-typed fields when a card changes under the person's hands. */
function replace(known, fresh) {
  const wasBusy = known.dataset.busy;
  const focused = known.contains(document.activeElement) ? document.activeElement : null;
  const stick = isAtEnd();
  if (!wasBusy) {
    keepTyped(known, fresh);
  }

  known.replaceWith(fresh);
  underWay.get(wasBusy)?.();
  if (focused) {
    const twin = focused === known ? fresh : Array.from(fresh.querySelectorAll(focused.tagName)).find((one) => one.textContent === focused.textContent && one.dataset.field === focused.dataset.field);
    (wasBusy && fresh.querySelector('.card-form [data-field]') || twin || fresh).focus({ preventScroll: !wasBusy });
  }

  if (stick) {
    toEnd();
  }

  status.textContent = fresh.dataset.summary;
}

function keepTyped(known, fresh) {
  known.querySelectorAll('[data-field]').forEach((field) => {
    const twin = Array.from(fresh.querySelectorAll('[data-field]')).find((one) => one.dataset.field === field.dataset.field);
    if (twin && field.value !== field.defaultValue && field.tagName !== 'SELECT') {
      twin.value = field.value;
    }
  });
}

/** A message whose key holds the id of a turn is that turn's answer. */
function settle(key) {
  for (const [turn, done] of underWay) {
    if (key.includes(turn)) {
      underWay.delete(turn);
      done();
    }
  }
}

below.addEventListener('click', toEnd);
log.addEventListener('scroll', () => {
  if (isAtEnd()) {
    below.hidden = true;
  }
});

// ---- Being told ----------------------------------------------------------------------------------------------------

let source;
let seen = null;
let heardAt = Date.now();
let offlineTimer;
let again = 1000;

function connectionLost() {
  offlineTimer ??= setTimeout(() => { offline.hidden = false; }, 1200);
}

function connectionBack() {
  clearTimeout(offlineTimer);
  offlineTimer = undefined;
  offline.hidden = true;
  again = 1000;
  tryNow();
}

function connect() {
  source?.close();
  source = new EventSource(`/chat/events${query}`);
  seen = new Set();
  source.onopen = () => { seen = new Set(); };
  source.addEventListener('message', (event) => {
    heardAt = Date.now();
    const message = JSON.parse(event.data);
    seen?.add(message.key);
    upsert(message);
  });
  source.addEventListener('ping', () => { heardAt = Date.now(); });
  source.addEventListener('reset', () => location.replace(`/${query.replace('&demo=1', '')}`));
  source.addEventListener('ready', (event) => {
    heardAt = Date.now();
    dropGone();
    connectionBack();
    document.getElementById('updated').hidden = JSON.parse(event.data).version === version;
    if (!log.querySelector('article[data-key]')) {
      post(newTurnId(), { opened: true }).catch(connectionLost);
    }

    log.dataset.ready = 'true';
  });
  source.onerror = () => {
    delete log.dataset.ready;
    connectionLost();
    if (source.readyState === EventSource.CLOSED) {
      setTimeout(connect, again);
      again = Math.min(again * 2, longestBackoff);
    }
  };
}

/** What the server no longer has within what it sent (the data was removed) goes from the page too. */
function dropGone() {
  const first = Array.from(seen).sort()[0];
  log.querySelectorAll('article[data-key]').forEach((article) => {
    if (!seen.has(article.dataset.key) && (first === undefined || article.dataset.key > first)) {
      article.remove();
    }
  });
  seen = null;
}

// A line that went dead without a word (a laptop that slept) is taken up anew.
setInterval(() => {
  if (Date.now() - heardAt > silenceLimit) {
    heardAt = Date.now();
    connectionLost();
    connect();
  }
}, 5000);

// Browsers allow six lines to one host: a page nobody looks at gives its line back.
let asleep;
document.addEventListener('visibilitychange', () => {
  clearTimeout(asleep);
  if (document.hidden) {
    asleep = setTimeout(() => {
      source.close();
      heardAt = Infinity;
    }, 60_000);
  } else if (source.readyState === EventSource.CLOSED) {
    heardAt = Date.now();
    connect();
  }
});

localise(document);
toEnd();
box.required = false;
for (const [turn, text] of Object.entries(unsent())) {
  sendText(text, turn);
}

connect();
box.focus({ preventScroll: true });
