// News for a piece that is on the page already (the sheet, the steps), sent along with the part that was answered.
export default function ({data}) {
  const stuk = document.querySelector(`[data-stuk="${data.voor}"]`);
  if (stuk && stuk.teken) stuk.teken(data.inhoud);
}
