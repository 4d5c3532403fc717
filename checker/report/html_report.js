// Filters, searches and sorts the findings of the HTML report. What is chosen stands in the fragment of the
// address, so that a link shows others the same.
(() => {
  'use strict';

  const verdicts = ['error', 'breach', 'waived', 'due', 'note', 'unknown'];
  const severities = ['critical', 'major', 'minor'];
  const none = '—';

  const list = document.getElementById('list');
  if (!list) return;
  const controls = document.getElementById('controls');
  const count = document.getElementById('count');
  const collator = new Intl.Collator('en-GB', { numeric: true });
  const of = (id) => document.getElementById(id);
  const lines = (text) => (text ? text.split('\n') : [none]);

  const headings = [...list.querySelectorAll('h3')];
  const findings = [...list.querySelectorAll('article')].map((element, index) => ({
    element,
    index,
    shown: true,
    verdict: element.dataset.verdict,
    severity: element.dataset.severity,
    rule: element.dataset.rule,
    clause: lines(element.dataset.clause),
    party: lines(element.dataset.party),
    date: element.dataset.date || '9999',
    text: null,
  }));
  const total = findings.length.toLocaleString('en-GB');

  // What all of it says, in small letters; made when it is first searched.
  const textOf = (finding) => (finding.text ??= finding.element.textContent.toLowerCase());

  function addChoices(id, name, values) {
    for (const value of values) {
      const label = document.createElement('label');
      const box = document.createElement('input');
      Object.assign(box, { type: 'checkbox', name, value });
      label.append(box, value);
      of(id).append(label);
    }
  }

  function addOptions(id, values) {
    const select = of(id);
    select.append(new Option('all', ''));
    for (const value of [...new Set(values)].sort(collator.compare)) {
      select.append(new Option(value === none ? 'none' : value, value));
    }
  }

  const chosen = (name) => [...controls.querySelectorAll(`[name=${name}]:checked`)].map((box) => box.value);

  const readControls = () => ({
    verdict: chosen('verdict'),
    severity: chosen('severity'),
    rule: of('rule').value,
    party: of('party').value,
    clause: of('clause').value,
    sort: of('sort').value,
    q: of('search').value.trim(),
  });

  // Without an equals sign the fragment is the name of a place in the page, and nothing is chosen.
  function readFragment() {
    const fragment = location.hash.slice(1);
    return new URLSearchParams(fragment.includes('=') ? fragment : '');
  }

  function writeFragment(state) {
    const fragment = new URLSearchParams();
    for (const [name, value] of Object.entries(state)) {
      if (value.length > 0) fragment.set(name, [].concat(value).join(','));
    }
    const text = fragment.toString();
    if (text || location.hash.includes('=')) history.replaceState(null, '', text ? `#${text}` : location.pathname);
  }

  function setControls(fragment) {
    for (const name of ['verdict', 'severity']) {
      const values = (fragment.get(name) || '').split(',');
      for (const box of controls.querySelectorAll(`[name=${name}]`)) box.checked = values.includes(box.value);
    }
    for (const id of ['rule', 'party', 'clause', 'sort']) {
      of(id).value = fragment.get(id) || '';
      if (of(id).selectedIndex < 0) of(id).value = '';
    }
    of('search').value = fragment.get('q') || '';
  }

  const orders = {
    severity: (a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity),
    rule: (a, b) => collator.compare(a.rule, b.rule),
    party: (a, b) => (a.party[0] === none) - (b.party[0] === none) || collator.compare(a.party[0], b.party[0]),
    clause: (a, b) => collator.compare(a.clause[0], b.clause[0]),
    date: (a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0),
  };

  let sortedBy = '';
  function sort(by) {
    if (by === sortedBy) return;
    sortedBy = by;
    const order = orders[by];
    const sorted = order ? [...findings].sort((a, b) => order(a, b) || a.index - b.index) : findings;
    const all = document.createDocumentFragment();
    let verdict = '';
    for (const { element, verdict: its } of sorted) {
      if (!order && its !== verdict) {
        verdict = its;
        all.append(headings.find((heading) => heading.dataset.verdict === its));
      }
      all.append(element);
    }
    list.append(all);
  }

  function apply(state) {
    const words = state.q.toLowerCase().split(/\s+/).filter(Boolean);
    const shownVerdicts = new Set();
    let shown = 0;
    for (const finding of findings) {
      const show =
        (state.verdict.length === 0 || state.verdict.includes(finding.verdict)) &&
        (state.severity.length === 0 || state.severity.includes(finding.severity)) &&
        (!state.rule || finding.rule === state.rule) &&
        (!state.party || finding.party.includes(state.party)) &&
        (!state.clause || finding.clause.includes(state.clause)) &&
        words.every((word) => textOf(finding).includes(word));
      if (show) {
        ++shown;
        shownVerdicts.add(finding.verdict);
      }
      if (show !== finding.shown) finding.element.hidden = !show;
      finding.shown = show;
    }
    sort(state.sort);
    for (const heading of headings) {
      heading.hidden = Boolean(orders[state.sort]) || !shownVerdicts.has(heading.dataset.verdict);
    }
    count.textContent = `${shown.toLocaleString('en-GB')} of ${total} shown`;
    of('none-shown').hidden = shown > 0;
    document.body.classList.toggle('filtered', shown < findings.length);
  }

  function changed() {
    const state = readControls();
    apply(state);
    writeFragment(state);
  }

  // A link within the page leads to a finding that a filter may hide.
  function goTo() {
    setControls(readFragment());
    apply(readControls());
    const target = location.hash.length > 1 && of(decodeURIComponent(location.hash.slice(1)));
    if (!target) return;
    target.querySelector('details')?.setAttribute('open', '');
    target.scrollIntoView();
  }

  // On paper belongs the evidence of what is wrong; any other only where the reader has unfolded it.
  const printed = ['error', 'breach', 'waived'];
  let unfolded = [];
  function unfold() {
    const shown = findings.filter((finding) => finding.shown && printed.includes(finding.verdict));
    unfolded = shown.flatMap(({ element }) => [...element.querySelectorAll('details:not([open])')]);
    for (const details of unfolded) details.open = true;
  }
  function foldAgain() {
    for (const details of unfolded) details.open = false;
  }

  // From the summary of one finding's evidence to that of the next, with j and k.
  function step(event) {
    const towards = { j: 1, k: -1 }[event.key];
    if (!towards || event.ctrlKey || event.altKey || event.metaKey) return;
    const summaries = [...list.querySelectorAll('article:not([hidden]) summary')];
    summaries[summaries.indexOf(event.target) + towards]?.focus();
  }

  addChoices('verdicts', 'verdict', verdicts.filter((each) => headings.some((h) => h.dataset.verdict === each)));
  addChoices('severities', 'severity', severities);
  addOptions('rule', findings.map((finding) => finding.rule));
  addOptions('party', findings.flatMap((finding) => finding.party));
  addOptions('clause', findings.flatMap((finding) => finding.clause));

  controls.addEventListener('input', changed);
  controls.addEventListener('submit', (event) => event.preventDefault());
  controls.addEventListener('reset', () => setTimeout(changed));
  of('unfold').addEventListener('click', () => {
    const open = of('unfold').textContent.startsWith('Unfold');
    for (const { element, shown } of findings) {
      if (shown) for (const details of element.querySelectorAll('details')) details.open = open;
    }
    of('unfold').textContent = open ? 'Fold all evidence' : 'Unfold all evidence';
  });
  list.addEventListener('keydown', (event) => event.target.tagName === 'SUMMARY' && step(event));
  addEventListener('hashchange', goTo);
  addEventListener('beforeprint', unfold);
  addEventListener('afterprint', foldAgain);

  controls.hidden = false;
  goTo();
})();
