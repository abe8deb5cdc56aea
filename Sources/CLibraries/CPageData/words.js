"use strict";
// What the page itself says, and the tables that the page carries.
const WORDS = {
  ru: {
    search: "Найти: имя, орган, закон…", whole: "Весь граф", steps: "Два шага",
    larger: "Крупнее", smaller: "Мельче", fit: "Показать всё", language: "Язык",
    legend: "Обозначения", hidden: "скрыто", nothing: "Ничего не найдено",
    around: "Показать окружение", out: "Связи отсюда", into: "Связи сюда", facts: "Сведения",
    proof: "Где это сказано", noProof: "В документах этого графа доказательства нет.",
    sure: "уверенность", drawing: "Рисунок графа", from: "с", until: "по", more: "ещё",
    start: "Выберите узел или связь: здесь появятся сведения и предложения, которые их доказывают.",
    summary: "Граф велик: показаны классы. Найдите имя или выберите класс.",
    counts: (n, e) => `Узлов: ${n}, связей: ${e}.`,
  },
  kk: {
    search: "Іздеу: есім, орган, заң…", whole: "Бүкіл граф", steps: "Екі қадам",
    larger: "Үлкейту", smaller: "Кішірейту", fit: "Бәрін көрсету", language: "Тіл",
    legend: "Шартты белгілер", hidden: "жасырын", nothing: "Ештеңе табылмады",
    around: "Айналасын көрсету", out: "Шығатын байланыстар", into: "Кіретін байланыстар",
    facts: "Мәліметтер", proof: "Қайда айтылған",
    noProof: "Бұл графтың құжаттарында дәлел жоқ.", sure: "сенімділік",
    drawing: "Граф суреті", from: "бастап", until: "дейін", more: "тағы",
    start: "Түйінді не байланысты таңдаңыз: осында мәліметтер мен дәлел сөйлемдер шығады.",
    summary: "Граф үлкен: кластар көрсетілген. Есім іздеңіз не класты таңдаңыз.",
    counts: (n, e) => `Түйін: ${n}, байланыс: ${e}.`,
  },
  en: {
    search: "Find a name, a body, a law…", whole: "Whole graph", steps: "Two steps",
    larger: "Larger", smaller: "Smaller", fit: "Show all", language: "Language",
    legend: "Legend", hidden: "hidden", nothing: "Nothing found",
    around: "Show what is around", out: "Links from here", into: "Links to here",
    facts: "Details", proof: "Where it is said",
    noProof: "No document of this graph states it.", sure: "confidence",
    drawing: "Drawing of the graph", from: "from", until: "until", more: "more",
    start: "Choose a thing or a link: its details and the sentences that prove it appear here.",
    summary: "The graph is large: classes are shown. Search for a name or choose a class.",
    counts: (n, e) => `${n} things, ${e} links.`,
  },
};
const LANGUAGES = ["ru", "kk", "en"];
const DATA = JSON.parse(document.getElementById("data").textContent);
let language = LANGUAGES.includes(DATA.language) ? DATA.language : "ru";

// A text in the chosen language, else in another.
function pick(texts) {
  const chosen = texts[LANGUAGES.indexOf(language)];
  return chosen ?? texts.find((text) => text !== null) ?? "";
}
const say = (word) => WORDS[language][word];
const nodeLabel = (node) => pick(DATA.nodes[node][2]) || DATA.nodes[node][0];
const className = (index) => pick(DATA.classes[index][0]) || "?";
const nodeClass = (node) => DATA.nodes[node][1];
const propertyLabel = (index) => pick(DATA.properties[index]);

// Edges at each node.
const INCIDENT = DATA.nodes.map(() => []);
DATA.edges.forEach(([from, to], edge) => {
  INCIDENT[from].push(edge);
  if (to !== from) INCIDENT[to].push(edge);
});
const otherEnd = (edge, node) =>
  DATA.edges[edge][0] === node ? DATA.edges[edge][1] : DATA.edges[edge][0];
