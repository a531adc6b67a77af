// What a page does when it is opened: start at the top, with the focus on its heading.
let vorige = '';

export default function ({data}) {
  if (data.pagina === vorige) return;
  vorige = data.pagina;
  if (data.doel) return;
  setTimeout(() => {
    const blad = document.querySelector('[data-testid=stMain]'), kop = document.querySelector('[data-testid=stMain] h1');
    if (blad) blad.scrollTo(0, 0);
    if (kop) { kop.tabIndex = -1; kop.focus({preventScroll: true}); }
  }, 120);
}
