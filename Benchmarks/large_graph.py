#!/usr/bin/env python3
"""large_graph.py [ENTITIES] > graph.nt: a graph of public life for pictures, always the same.

People with posts in bodies, bodies in bodies, acts with articles, events, priorities; names in
Russian, some in Kazakh; the number of links falls off as in real graphs. No chance but a fixed seed.
"""
import random
import sys

ONTOLOGY = "https://w3id.org/birlik/ontology#"
BASE = "https://w3id.org/birlik/id/"
SKOS = "http://www.w3.org/2004/02/skos/core#"
TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
FIRST = "Айгуль Данияр Ерлан Гульнара Марат Асель Тимур Ольга Сергей Нурлан Жанна Бауыржан".split()
LAST = "Абдиров Кошанов Ашимбаев Смаилов Балаев Нуртлеу Ким Петров Юсупов Оспанов Каримов".split()
KINDS = "Комитет Департамент Управление Совет Фонд Центр Ассоциация Комиссия".split()
THEMES = ("по делам молодёжи", "по языковой политике", "общественного согласия", "цифрового развития",
          "охраны окружающей среды", "по защите прав потребителей", "промышленной политики")
WISHES = "развитие снижение усиление обновление поддержка сохранение".split()
THINGS = "дорог школ больниц налоговой нагрузки сельских библиотек рынка труда".split()


def main():
    total = int(sys.argv[1]) if len(sys.argv) > 1 else 5000
    rng = random.Random(20240207)
    shares = [("Person", 30), ("Body", 22), ("Post", 12), ("Law", 8), ("Article", 8), ("Session", 6),
              ("Priority", 8), ("Function", 4), ("Settlement", 2)]
    things = {kind: [f"{BASE}{kind.lower()}/{n}" for n in range(max(1, total * share // 100))]
              for kind, share in shares}

    def say(subject, predicate, value):
        print(f"<{subject}> <{predicate}> {value} .")

    def link(subject, name, kind):
        # The first of a kind get most of the links.
        choice = things[kind][int(len(things[kind]) * rng.random() ** 3)]
        if choice != subject:
            say(subject, ONTOLOGY + name, f"<{choice}>")

    def label(kind, number):
        theme = THEMES[number % len(THEMES)]
        return {
            "Person": f"{FIRST[number % 12]} {LAST[number // 12 % 11]} {number}",
            "Body": f"{KINDS[number % 8]} {theme} № {number}",
            "Post": f"председатель {number}",
            "Law": f"Закон «Об основах {theme}» № {number}",
            "Article": f"Статья {number}",
            "Session": f"{number}-я сессия",
            "Priority": f"{WISHES[number % 6]} {THINGS[number % 5]} {number}",
            "Function": f"осуществляет контроль {theme} {number}",
            "Settlement": f"Посёлок {number}",
        }[kind]

    for kind, _ in shares:
        for number, thing in enumerate(things[kind]):
            say(thing, TYPE, f"<{ONTOLOGY}{kind}>")
            say(thing, SKOS + "prefLabel", f'"{label(kind, number)}"@ru')
            if kind == "Body" and number % 3 == 0:
                say(thing, SKOS + "prefLabel", f'"№ {number} кеңес"@kk')
            if kind == "Person":
                link(thing, "holdsPost", "Post")
                link(thing, "memberOf", "Body")
                if number % 9 == 0:
                    link(thing, "heads", "Body")
                if number % 4 == 0:
                    link(thing, "statesPriority", "Priority")
                if number % 3 == 0:
                    link(thing, "participatedIn", "Session")
            elif kind == "Body":
                link(thing, "partOf", "Body")
                link(thing, "locatedIn", "Settlement")
                if number % 3 == 0:
                    link(thing, "hasFunction", "Function")
            elif kind == "Law":
                link(thing, "governs", "Body")
                link(thing, "cites", "Law")
            elif kind == "Article":
                link(thing, "articleOf", "Law")
            elif kind == "Session":
                link(thing, "eventOf", "Body")


main()
