// Says Streamlit's own words in Dutch, wherever they appear: as text, as the name of a control, or in an empty field.
// What people wrote stands in fields, in the sheet and in our own HTML; those are left alone.
(() => {
  /* TEKSTEN */
  const patronen = STUKKEN.map(([van, naar]) => [new RegExp(van), naar]);
  const eigen = ':not([data-testid=stFileUploaderDropzone] *):is([data-testid=stMarkdownContainer], [data-testid=stHtml]), .papier, textarea';
  const vertaal = tekst => {
    const kaal = tekst.trim();
    if (!kaal) return null;
    if (Object.hasOwn(TEKSTEN, kaal)) return tekst.replace(kaal, () => TEKSTEN[kaal]);
    for (const [van, naar] of patronen) if (van.test(kaal)) return kaal.replace(van, naar);
    return null;
  };
  const zet = (knoop, veld, nieuw) => { if (nieuw !== null && nieuw !== knoop[veld]) knoop[veld] = nieuw; };
  const attributen = ['aria-label', 'placeholder', 'title', 'data-tooltip'];
  const element = e => {
    if (e.closest(eigen) && !e.matches('[aria-label]')) return;
    for (const a of attributen) {
      const nu = e.getAttribute(a), nieuw = nu === null ? null : vertaal(nu);
      if (nieuw !== null && nieuw !== nu) e.setAttribute(a, nieuw);
    }
  };
  const boom = knoop => {
    if (knoop.nodeType === Node.TEXT_NODE) {
      if (knoop.parentElement && !knoop.parentElement.closest(eigen)) zet(knoop, 'data', vertaal(knoop.data));
      return;
    }
    if (knoop.nodeType !== Node.ELEMENT_NODE || knoop.closest('.papier')) return;
    element(knoop);
    for (const kind of knoop.childNodes) boom(kind);
  };
  new MutationObserver(lijst => {
    for (const m of lijst) {
      if (m.type === 'childList') m.addedNodes.forEach(boom);
      else if (m.type === 'characterData') boom(m.target);
      else element(m.target);
    }
  }).observe(document, {childList: true, subtree: true, characterData: true, attributes: true, attributeFilter: attributen});
})();
