// What fields and buttons need beyond what Streamlit gives them: nothing typed is lost, a press from which the button moved away still counts,
// the focus finds its way back after a redraw, a field that cannot be read says so, and what was folded out stays folded out.
(() => {
  const veld = 'input:not([type=radio], [type=checkbox], [type=file]), textarea';
  const bediening = 'input, textarea, button, a[href], summary, [role=radio], [role=option]';
  const sleutel = e => { const vak = e.closest('[class*="st-key-"]'); return vak && [...vak.classList].find(k => k.startsWith('st-key-')); };
  const vak = klas => klas && document.querySelector('.' + CSS.escape(klas));

  // nothing typed is lost ----------------------------------------------------------------------------------------------------------

  // A name typed in a list of names counts without Enter too: the list offers to add it, or has it already.
  function leg_naam_vast(v) {
    const woorden = v.value.trim().toLowerCase(), lijst = document.getElementById(v.getAttribute('aria-controls'));
    if (!woorden || !lijst) return;
    const opties = [...lijst.querySelectorAll('[role=option]')];
    const keus = opties.find(o => o.dataset.key === '__creatable__') || opties.find(o => o.textContent.trim().toLowerCase() === woorden);
    if (keus) keus.click();
  }
  const lijst_met_namen = v => v && v.matches && v.matches(veld) && v.closest('[data-testid=stMultiSelect]');

  // Going away from the page hands over what stands in the field, as leaving the field does.
  function leg_vast() {
    const v = document.activeElement;
    if (lijst_met_namen(v)) leg_naam_vast(v);
    else if (v && v.matches(veld)) v.dispatchEvent(new FocusEvent('focusout', {bubbles: true}));
  }
  // What was typed a moment ago may be cut off with the connection; then the browser asks first, and it arrives while one reads that.
  let getypt = -Infinity;
  addEventListener('input', () => { getypt = performance.now(); }, true);
  addEventListener('focusin', e => { if (e.isTrusted) getypt = -Infinity; }, true);
  addEventListener('keydown', e => { if (e.key === 'Enter' && !e.target.matches('textarea')) getypt = -Infinity; }, true);
  addEventListener('beforeunload', e => {
    const v = document.activeElement, zelf = v && v.matches('textarea, [data-testid=stMultiSelect] input') && v.value.trim();
    if (getypt > 0 && (zelf || performance.now() - getypt < 2500)) e.preventDefault();
    leg_vast();
  });
  addEventListener('popstate', leg_vast, true);
  document.addEventListener('visibilitychange', () => { if (document.hidden) leg_vast(); });
  document.addEventListener('keydown', e => { if (e.key === 'Tab' && lijst_met_namen(e.target)) leg_naam_vast(e.target); }, true);
  addEventListener('scroll', e => {  // scrolling closes the list, and that empties the field
    const v = document.activeElement;
    if (lijst_met_namen(v) && e.target.contains(v)) leg_naam_vast(v);
  }, true);

  // a press from which the button moved away ------------------------------------------------------------------------------------------

  // Between press and release the page may move (a message under a field), so that the button is no longer under the pointer.
  let druk = null;
  document.addEventListener('pointerdown', e => {
    const v = document.activeElement, knop = e.target.closest('button, a');
    if (lijst_met_namen(v) && !lijst_met_namen(v).contains(e.target) && !e.target.closest('[role=listbox]')) leg_naam_vast(v);
    druk = knop && !e.button ? {knop, klas: sleutel(knop), x: e.clientX, y: e.clientY} : null;
  }, true);
  document.addEventListener('click', e => { if (druk && druk.knop.contains(e.target)) druk = null; }, true);
  document.addEventListener('pointerup', e => {
    const d = druk;
    const opnieuw = keer => {
      if (druk !== d) return;
      const knop = d.knop.isConnected || d.knop.matches('a') ? d.knop : vak(d.klas) && vak(d.klas).querySelector('button');
      if (!knop && keer < 20) return setTimeout(() => opnieuw(keer + 1), 100);  // the page is being drawn again
      druk = null;
      if (knop) knop.click();
    };
    if (d && Math.hypot(e.clientX - d.x, e.clientY - d.y) < 5) setTimeout(() => opnieuw(0));
  }, true);

  // the focus finds its way back ------------------------------------------------------------------------------------------------------

  const laag = '[role=dialog], [role=listbox], [role=menu]';
  let nu = null, buiten = null, beurt = 0, muis = 0;
  const houvast = e => { const klas = sleutel(e); return klas && {klas, n: [...vak(klas).querySelectorAll(bediening)].indexOf(e)}; };
  const terug = h => { const v = h && vak(h.klas); return v && [...v.querySelectorAll(bediening)][h.n]; };
  const rust = () => document.querySelector('[data-testid=stApp][data-test-script-state=notRunning]') && !document.querySelector('[role=dialog]');
  function zoek(mijn, keer) {
    if (mijn !== beurt || keer > 25 || (keer && document.activeElement !== document.body)) return;
    const doel = keer && (terug(nu) || (keer > 3 && rust() && (terug(buiten) || document.querySelector('[data-testid=stMain] h1'))));
    if (doel) doel.focus({preventScroll: true});
    else setTimeout(() => zoek(mijn, keer + 1), keer ? 150 : 50);
  }
  document.addEventListener('focusin', e => {
    beurt += 1;
    nu = houvast(e.target);
    if (!e.target.closest(laag)) buiten = nu;
  }, true);
  document.addEventListener('focusout', e => {
    if (e.relatedTarget || performance.now() - muis < 30) return;
    zoek(beurt += 1, 0);
  }, true);
  document.addEventListener('mousedown', () => { muis = performance.now(); beurt += 1; }, true);
  document.addEventListener('keydown', () => { beurt += 1; }, true);

  // a field that cannot be read ---------------------------------------------------------------------------------------------------------

  function meld_fouten() {
    for (const v of document.querySelectorAll('[data-fout]')) if (!document.getElementById(v.dataset.fout)) {
      for (const a of ['aria-invalid', 'aria-describedby', 'data-fout']) v.removeAttribute(a);
    }
    for (const m of document.querySelectorAll('.fout[id]')) {
      const naam = CSS.escape(m.id.replace('fout-', '')), v = document.querySelector(`:is([class*="st-key-w-${naam}-"], .st-key-${naam}) :is(${veld})`);
      if (v && v.getAttribute('aria-describedby') !== m.id) {
        v.dataset.fout = m.id;
        v.setAttribute('aria-invalid', 'true');
        v.setAttribute('aria-describedby', m.id);
      }
    }
  }

  // what was folded out -----------------------------------------------------------------------------------------------------------------

  const uitgeklapt = ':is(.st-key-meer-keuzen, .st-key-antwoorden) details:not(.bron)', gedaan = new WeakSet();
  const naam_van = d => new URLSearchParams(location.search).get('d') + ' ' + sleutel(d);
  document.addEventListener('toggle', e => {
    if (!e.target.matches(uitgeklapt) || !gedaan.has(e.target)) return;
    if (e.target.open) sessionStorage.setItem(naam_van(e.target), '1');
    else sessionStorage.removeItem(naam_van(e.target));
  }, true);
  function klap_uit() {
    for (const d of document.querySelectorAll(uitgeklapt)) if (!gedaan.has(d)) {
      gedaan.add(d);
      if (d.open) sessionStorage.setItem(naam_van(d), '1');
      else if (sessionStorage.getItem(naam_van(d))) d.querySelector('summary').click();
    }
  }

  // a message at the bottom does not lie on the field in which one is --------------------------------------------------------------------

  let bericht = null;
  function maak_vrij() {
    const b = vak('st-key-bericht'), v = document.activeElement;
    if (b !== bericht && (bericht = b) && v.matches('[data-testid=stMain] *') && v.getBoundingClientRect().bottom > b.getBoundingClientRect().top) {
      v.scrollIntoView({block: 'center'});
    }
  }

  new MutationObserver(() => { meld_fouten(); klap_uit(); maak_vrij(); }).observe(document, {childList: true, subtree: true});
})();
