// The steps at the left: links with where each stands. They are real links (a new tab works); a plain click stays in this page.
const el = (naam, klas, tekst) => {
  const e = document.createElement(naam);
  if (klas) e.className = klas;
  if (tekst != null) e.textContent = tekst;
  return e;
};

function koppeling(s, stuk) {
  const a = el('a', 'stap'), naam = el('span', 'stapnaam', s.naam);
  a.href = s.adres;
  if (s.onder) a.title = s.naam;
  if (s.hier) a.setAttribute('aria-current', 'page');
  a.append(naam);
  if (s.stand) a.append(' ', el('span', 'stand ' + s.soort, s.stand));
  a.addEventListener('click', e => {
    if (e.ctrlKey || e.metaKey || e.shiftKey || e.button) return;
    e.preventDefault();
    stuk.ga(s.pagina);
  });
  return a;
}

function teken(stuk, data) {
  const vak = el('nav', 'stappen'), lijst = el('ol');
  vak.setAttribute('aria-label', 'Stappen');
  const dossier = el('p', 'dossier', data.naam);
  dossier.title = data.naam;
  let onder = null;
  for (const s of data.stappen) {
    const regel = el('li', s.onder ? 'onder' : '');
    regel.append(s.pagina ? koppeling(s, stuk) : el('span', 'stap kop' + (s.hier ? ' hier' : ''), s.naam));
    if (s.onder && onder) onder.append(regel);
    else lijst.append(regel);
    if (!s.pagina) regel.append(onder = el('ol'));
  }
  vak.append(lijst);
  const alle = el('p', 'alle');
  alle.append(koppeling(data.alle, stuk));
  stuk.replaceChildren(el('p', 'merk', 'Cao-clausulewizard'), dossier, el('p', 'concept', data.concept), vak, alle);
}

export default function ({data, parentElement, setTriggerValue}) {
  let stuk = parentElement.querySelector('[data-stuk]');
  if (!stuk) {
    stuk = parentElement.appendChild(el('div'));
    stuk.dataset.stuk = 'stappen';
    // Not between press and release: a link that is replaced meanwhile would not be clicked.
    const los = () => setTimeout(() => { stuk.ingedrukt = false; if (stuk.straks) stuk.teken(stuk.straks); });
    stuk.addEventListener('pointerdown', () => { stuk.ingedrukt = true; });
    addEventListener('pointerup', los);
    addEventListener('pointercancel', los);
    stuk.teken = d => {
      stuk.straks = stuk.ingedrukt ? d : null;
      if (!stuk.ingedrukt) teken(stuk, d);
    };
  }
  stuk.ga = pagina => {
    setTriggerValue('naar', pagina);
    const dicht = innerWidth < 768 && document.querySelector('[data-testid="stSidebarCollapseButton"] button');
    if (dicht) dicht.click();
  };
  stuk.teken(data);
}
