// When the last answer was saved.
export default function ({data, parentElement}) {
  let stuk = parentElement.querySelector('[data-stuk]');
  if (!stuk) {
    stuk = parentElement.appendChild(document.createElement('p'));
    stuk.dataset.stuk = 'bewaard';
    stuk.setAttribute('role', 'status');
    stuk.teken = d => { stuk.textContent = d.tekst; stuk.className = d.mis ? 'mis' : ''; };
  }
  stuk.teken(data);
}
