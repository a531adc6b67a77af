// What a page does when it is opened: start at the top, with the focus on its heading. And: the focus to a button that was just added.
let vorige = '', gericht = 0;

export default function ({data}) {
  if (data.focus.keer !== gericht) {
    gericht = data.focus.keer;
    setTimeout(() => { const b = document.querySelector(`.st-key-${CSS.escape(data.focus.op)} button`); if (b) b.focus(); }, 120);
  }
  if (data.pagina === vorige) return;
  vorige = data.pagina;
  if (data.doel) return;
  setTimeout(() => {
    const blad = document.querySelector('[data-testid=stMain]'), kop = document.querySelector('[data-testid=stMain] h1');
    if (document.activeElement.matches('[data-testid=stMain] :is(input, textarea)')) return;  // whoever types already goes on typing
    if (blad) blad.scrollTo(0, 0);
    if (kop) { kop.tabIndex = -1; kop.focus({preventScroll: true}); }
  }, 120);
}
