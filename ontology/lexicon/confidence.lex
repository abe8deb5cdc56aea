# How often the facts of each rule were right on annotated texts: `birlik evaluate … --rules` prints
# this file. A rule that is not here is worth what facts of its property are.

[confidence of property]

[confidence]
