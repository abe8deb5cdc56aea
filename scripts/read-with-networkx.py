#!/usr/bin/env python3
"""read-with-networkx.py FILE…: reads GraphML and GEXF as a user of networkx does and prints, for
each file, how many nodes, edges and labelled nodes it holds."""
import sys

import networkx

for path in sys.argv[1:]:
    read = networkx.read_gexf if path.endswith(".gexf") else networkx.read_graphml
    graph = read(path)
    labelled = sum(1 for _, node in graph.nodes(data=True) if node.get("label"))
    print(graph.number_of_nodes(), graph.number_of_edges(), labelled)
