"""The peer of tools/benchmarks/live as a process: live_peer.py KEYS QUERIES

It reads jobs from standard input: `near FIRST COUNT` answers each query's milliseconds and the edits of the nearest key, -1
for none; `all FIRST COUNT` how many keys each has at no, one and two edits.
"""
import sys
import time

from rapidfuzz import process
from rapidfuzz.distance import Levenshtein


def main():
    keys, queries = (open(path, encoding="utf-8").read().split("\n")[:-1] for path in sys.argv[1:3])
    print("ready", flush=True)
    for line in sys.stdin:
        job, first, count = line.split()
        answers = []
        for query in queries[int(first) : int(first) + int(count)]:
            if job == "near":
                start = time.process_time()
                found = process.extractOne(query, keys, scorer=Levenshtein.distance, score_cutoff=2)
                answers.append(f"{(time.process_time() - start) * 1000}:{int(found[1]) if found else -1}")
            else:
                counts = [0, 0, 0]
                for _, edits, _ in process.extract(query, keys, scorer=Levenshtein.distance, score_cutoff=2, limit=None):
                    counts[int(edits)] += 1
                answers.append(",".join(map(str, counts)))
        print(*answers, flush=True)


main()
