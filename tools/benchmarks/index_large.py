"""The part `index` on so many names that not all peers fit into memory at once.

The index is built by the command and mapped by whoever scans. Each peer runs alone beside it, in what memory the machine has
to spare; one that needs more is said to.
"""
import json
import os
import statistics
import subprocess
import sys

from support import CACHE, ireum, progress, ratio

# What is left to others, in bytes.
SPARED = 8 << 30


def spare_memory():
    with open("/proc/meminfo") as file:
        available = next(int(line.split()[1]) << 10 for line in file if line.startswith("MemAvailable"))
    return max(1 << 30, available - SPARED)


def build(folder, index):
    """Seconds of the processor and bytes of memory that building the index takes."""
    progress(f"building {index.name}")
    process = subprocess.Popen([ireum(), "index", "build", folder / "lexicon.jsonl", "--out", index], stdout=sys.stderr)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        sys.exit(f"bench: index build ended with {process.returncode}")
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss << 10


def measure_large(engine, start_peer, size, speed, folder, rounds, starts):
    """The rows of the table; `engine` and `start_peer` start processes that answer jobs, `starts` measures the first answers."""
    index = CACHE / f"bench-{size}.index"
    seconds, memory = build(folder, index)
    megabytes = os.path.getsize(folder / "text.txt") / 1e6
    rows, builds = [], []
    same = "–"
    for name in ("ahocorasick_rs", "daachorse"):
        limit = spare_memory()
        progress(f"{size:,} names: preparing {name} in {limit >> 30} GB")
        other = start_peer(name, folder, limit=limit)
        if not other.is_ready:
            rows.append([f"plain scan / {name}", "", f"needs more than {limit >> 30} GB"])
            continue
        ours = engine("ireum", [speed, folder, index])
        own, theirs = [], []
        for number in range(rounds + 1):
            progress(f"{size:,} names: round {number} of {rounds}")
            answers = ours.run("plain"), other.run("plain")
            # The first maps the pages of the index.
            if number:
                own.append(answers[0][0])
                theirs.append(answers[1][0])
        bar = "≥ 3×" if name == "ahocorasick_rs" else "≥ 2.5×"
        rows.append([f"plain scan / {name}", bar, f"{ratio(own, theirs):.1f}×"])
        builds.append([f"build / {name}", "", f"{other.seconds / seconds:.1f}×"])
        if name == "ahocorasick_rs":
            same = f"{answers[0][1]:,} {'=' if answers[0][1] == answers[1][1] else '≠'}"
        ours.close()
        other.close()
    ours = engine("ireum", [speed, folder, index])
    pairs = [(ours.run("plain")[0], ours.run("full")[0]) for _ in range(rounds)]
    ours.close()
    plain, full = ([pair[i] for pair in pairs] for i in range(2))
    found = starts(folder, index)
    names = json.loads((folder / "manifest.json").read_text())["distinct_names"]
    size = index.stat().st_size
    rows.insert(0, ["plain scan, MB/s", "", f"{megabytes / statistics.median(plain):.0f}"])
    rows.append(["matches, and of ahocorasick_rs", "the same", same])
    rows.append(["full scan, time / plain scan", "≤ 1.4", f"{1 / ratio(full, plain):.2f}"])
    rows += builds
    rows += [
        ["build, seconds of processor / GB of memory", "", f"{seconds:.0f} / {memory / 1e9:.1f}"],
        ["bytes of the index, GB / a name", "", f"{size / 1e9:.2f} / {size / names:.0f}"],
        ["start to answer, ms: tag / lookup", "≤ 15", f"{found['tag']:.1f} / {found['lookup']:.1f}"],
        ["an empty static process, ms", "", f"{found['empty']:.1f}"],
        ["tag / an empty process", "≤ 6×", f"{found['tag'] / found['empty']:.1f}×"],
    ]
    return rows
