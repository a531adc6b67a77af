// The sheet: draws the text from data (textContent only, so nothing that a person wrote can be anything but text),
// leads from a value to its question, and lights up the words of the question that has the focus.
const sleutel = pad => 'q-' + pad.split('.').slice(0, 2).join('-');
const rustig = () => matchMedia('(prefers-reduced-motion: reduce)').matches;
let gezien = 0;

const el = (naam, klas, tekst) => {
  const e = document.createElement(naam);
  if (klas) e.className = klas;
  if (tekst != null) e.textContent = tekst;
  return e;
};

// text -------------------------------------------------------------------------------------------------------------------------

function woorden(doel, seg, id, oud) {
  seg.forEach((s, i) => {
    if (typeof s === 'string') return doel.append(s);
    if (!s.p) return doel.append(el('span', s.vermeld ? 'vermeld' : s.gat ? 'gat' : '', s.t));
    const w = el('a', 'w' + (s.gat ? ' gat' : ''), s.t);
    w.href = '#' + sleutel(s.p);
    w.title = 'Naar de vraag';
    w.dataset.p = s.p;
    w.dataset.k = id + '/' + i;
    if (oud.size && oud.get(w.dataset.k) !== s.t) w.classList.add('nieuw');
    doel.append(w);
  });
}

function onderdelen(doel, items, id, oud) {
  for (const [n, item] of items.entries()) {
    const rij = el('div', 'onderdeel'), t = el('div');
    woorden(t, item.seg, `${id}/${n}`, oud);
    if (item.onderdelen) onderdelen(t, item.onderdelen, `${id}/${n}`, oud);
    rij.append(el('span', 'nr', item.l + '.'), t);
    doel.append(rij);
  }
}

function lid(l, data, oud) {
  const rij = el('div', 'lid' + (l.nr ? '' : ' zonder') + (l.blok ? ' blok' : '') + (data.gewijzigd.includes(l.id) ? ' gewijzigd' : '')), t = el('div');
  if (l.p) rij.dataset.p = l.p;
  woorden(t, l.seg, l.id, oud);
  if (l.onderdelen) onderdelen(t, l.onderdelen, l.id, oud);
  if (l.marks) { t.append(' '); woorden(t, l.marks, l.id + '/m', oud); }
  rij.append(el('span', 'nr', l.nr ? l.nr + '.' : ''), t);
  return rij;
}

function begrip(b, data, oud) {
  const rij = el('div', 'lid zonder' + (data.gewijzigd.includes(b.id) ? ' gewijzigd' : '')), t = el('div');
  t.append(el('b', '', b.term), ': ');
  woorden(t, b.seg, b.id, oud);
  rij.append(el('span', 'nr', ''), t);
  return rij;
}

function artikel(a, data, oud) {
  const deel = el('div', 'artikel'), kop = el('h3');
  kop.append(a.kop + ' ');
  woorden(kop, a.titel, a.id + '/t', oud);
  deel.append(kop, ...a.leden.map(l => lid(l, data, oud)));
  if (a.marks) { const t = el('p'); woorden(t, a.marks, a.id + '/m', oud); deel.append(t); }
  deel.append(...(a.begrippen || []).map(b => begrip(b, data, oud)));
  return deel;
}

function kop(k, data, oud) {
  const blok = el('div', 'kop' + (data.gewijzigd.includes('kop') ? ' gewijzigd' : ''));
  k.regels.forEach((r, i) => {
    const regel = el(i ? 'p' : 'h2');
    if (r.kop) regel.append(el('b', '', r.kop), ': ');
    woorden(regel, r.seg, 'kop/' + i, oud);
    blok.append(regel);
  });
  return blok;
}

// to the question and back -----------------------------------------------------------------------------------------------------

function vind(pad) {
  return document.querySelector('.st-key-' + CSS.escape(sleutel(pad)));
}

// A question may still have to be drawn: behind a closed "Meer keuzen", or because the page has just been opened.
function wacht(pad, klaar) {
  const toets = () => { const v = vind(pad); if (v) { kijker.disconnect(); klaar(v); } };
  const kijker = new MutationObserver(toets);
  kijker.observe(document.body, {childList: true, subtree: true});
  setTimeout(() => kijker.disconnect(), 5000);
  toets();
}

function bedieningen(vraag, pad) {
  const deel = vraag.querySelector(`[class*="st-key-w-${pad.split('.').join('-')}-"]`) || vraag;
  const gekozen = deel.querySelector('input:checked, [role=radio][aria-checked=true], button[aria-pressed=true]');
  return gekozen || deel.querySelector('[role=combobox], textarea, input, [role=radio], button[aria-pressed], button[kind]');
}

function richt(vraag, pad, blijf) {
  const plek = vraag.getBoundingClientRect();
  if (!blijf || plek.top < 0 || plek.bottom > innerHeight) vraag.scrollIntoView({block: 'center', behavior: 'auto'});
  vraag.classList.remove('flits');
  void vraag.offsetWidth;
  vraag.classList.add('flits');
  const b = bedieningen(vraag, pad);
  if (b) b.focus({preventScroll: true});
}

function naar(pad, elders) {
  const vraag = vind(pad);
  if (vraag) return richt(vraag, pad);
  const dicht = [...document.querySelectorAll('.st-key-meer-keuzen details:not(.bron):not([open]) > summary')].find(s => s.closest('.st-key-vragenlijst'));
  if (elders(pad)) return;
  if (dicht) dicht.click();
  wacht(pad, v => setTimeout(() => richt(v, pad), 60));
}

function toon(e) {
  if (e) e.scrollIntoView({block: 'nearest', behavior: rustig() ? 'auto' : 'smooth'});
}

function verbind(vel, stuur) {
  vel.addEventListener('click', e => {
    if (e.target.closest('a')) e.preventDefault();
    const plek = e.target.closest('[data-p]'), keuze = getSelection();
    if (!plek || (keuze && !keuze.isCollapsed && vel.contains(keuze.anchorNode))) return;
    naar(plek.dataset.p, pad => {
      if (vel.eigen.includes(pad.split('.')[0])) return false;
      stuur(pad);
      return true;
    });
  });
  const volg = e => {
    const vraag = e.target.closest && e.target.closest('[class*="st-key-q-"]');
    if (!vraag) return;
    let eerste = null;
    for (const w of vel.querySelectorAll('a.w')) {
      const raak = vraag.classList.contains('st-key-' + sleutel(w.dataset.p));
      w.classList.toggle('actief', raak);
      if (raak && !eerste) eerste = w;
    }
    toon(eerste);
  };
  document.addEventListener('focusin', volg);
  return () => document.removeEventListener('focusin', volg);
}

function teken(vel, data) {
  if (vel.dataset.keer === String(data.keer) && vel.dataset.pagina === data.pagina && vel.dataset.doel === String(data.doel.keer)) return;
  const nieuw = vel.dataset.pagina !== data.pagina;
  const oud = new Map(nieuw ? [] : [...vel.querySelectorAll('a.w')].map(w => [w.dataset.k, w.textContent]));
  const blad = el('section', 'papier');
  blad.id = 'papier';
  blad.setAttribute('aria-label', 'Voorbeeld van de tekst');
  if (data.kop) blad.append(kop(data.kop, data, oud));
  for (const a of data.artikelen) blad.append(artikel(a, data, oud));
  if (data.leeg) blad.append(el('p', 'leeg', data.leeg));
  vel.eigen = data.eigen;
  vel.replaceChildren(blad);
  if (!nieuw && vel.dataset.keer !== String(data.keer)) toon(blad.querySelector('.gewijzigd'));
  Object.assign(vel.dataset, {keer: data.keer, pagina: data.pagina, doel: data.doel.keer});
  const doel = data.doel;
  if (doel.p && doel.keer !== gezien) {
    gezien = doel.keer;
    wacht(doel.p, v => setTimeout(() => richt(v, doel.p, doel.blijf), 150));
  }
}

export default function ({data, parentElement, setTriggerValue}) {
  let vel = parentElement.querySelector('[data-stuk]');
  if (!vel) {
    vel = parentElement.appendChild(el('div', 'vel'));
    vel.dataset.stuk = 'blad';
    vel.teken = d => teken(vel, d);
    vel.weg = verbind(vel, pad => vel.stuur(pad));
  }
  vel.stuur = pad => setTriggerValue('naar', pad);
  vel.teken(data);
  return () => vel.weg();
}
