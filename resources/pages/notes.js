"use strict";
// The program's own fold, as far as a page needs it: marks and tatweel are dropped, forms of alef, yeh and teh are one.
const fold = text => text.toLowerCase()
  .replace(/[\u0640\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u0621\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g, "")
  .replace(/[\u0622\u0623\u0625\u0671]/g, "\u0627").replace(/[\u0649\u0626\u06cc]/g, "\u064a")
  .replace(/\u0624/g, "\u0648").replace(/\u0629/g, "\u0647").replace(/\u06a9/g, "\u0643")
  .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, digit => String(digit.charCodeAt(0) & 15));
const form = document.querySelector("form"), notes = [...document.querySelectorAll("article")];
const sections = [...document.querySelectorAll("section")], words = new Map();
const textOf = note => words.get(note) ?? words.set(note, fold(note.textContent)).get(note);
const sift = () => {
  const asked = fold(form.words.value).split(/\s+/).filter(Boolean), tag = form.tag ? form.tag.value : "";
  const colors = [...form.querySelectorAll("[name=color]:checked")].map(box => box.value);
  let shown = 0;
  for (const note of notes) {
    const section = note.parentElement, title = section.firstElementChild;
    const fits = (!colors.length || colors.includes(note.dataset.color))
      && (!tag || note.dataset.tags.split("\n").includes(tag))
      && (!form.source.value || form.source.value === section.id)
      && asked.every(word => textOf(note).includes(word) || textOf(title).includes(word));
    note.hidden = !fits;
    shown += fits;
  }
  for (const section of sections) section.hidden = !section.querySelector("article:not([hidden])");
  document.getElementById("nothing").hidden = shown > 0;
  document.getElementById("count").textContent = shown === notes.length ? "" :
    form.dataset.count.replace("{shown}", shown.toLocaleString(form.dataset.digits)).replace("{all}", notes.length.toLocaleString(form.dataset.digits));
};
form.hidden = false;
form.addEventListener("input", sift);
form.addEventListener("submit", event => event.preventDefault());
sift();
