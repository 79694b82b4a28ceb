"""What the parts of tools/bench share: peers from PyPI, fair timing, Markdown tables."""
import importlib.metadata
import os
import pathlib
import statistics
import subprocess
import sys
import unicodedata

ROOT = pathlib.Path(__file__).resolve().parents[2]
CACHE = pathlib.Path(os.environ.get("XDG_CACHE_HOME", pathlib.Path.home() / ".cache")) / "ireum"


def ireum() -> str:
    """The path of the release build, which tools/bench names."""
    if "IREUM" not in os.environ:
        sys.exit("bench: run this part through tools/bench")
    return os.environ["IREUM"]


def with_peers(name: str, requirements: list[str]) -> None:
    """Runs this program again in a virtual environment that has `requirements`, unless it runs there already.

    The environment lies outside the tree and is made once; `requirements` pin versions, so that runs compare.
    """
    venv = CACHE / f"bench-{name}"
    stamp = venv / "requirements.txt"
    wanted = "\n".join(requirements) + "\n"
    if not stamp.exists() or stamp.read_text() != wanted:
        progress(f"installing {', '.join(requirements)}")
        subprocess.run([sys.executable, "-m", "venv", "--clear", venv], check=True)
        pip = [venv / "bin/pip", "install", "--quiet", "--disable-pip-version-check"]
        subprocess.run(pip + requirements, check=True, stdout=sys.stderr)
        stamp.write_text(wanted)
    if pathlib.Path(sys.prefix) != venv:
        os.execv(venv / "bin/python", [str(venv / "bin/python"), *sys.argv])


def version(package: str) -> str:
    return importlib.metadata.version(package)


def progress(text: str) -> None:
    print(f"bench: {text}", file=sys.stderr, flush=True)


def run(command: list[str], text: str) -> str:
    """The standard output of `command` on `text`; a command that fails ends the part."""
    return subprocess.run(command, input=text, capture_output=True, text=True, check=True).stdout


def seconds(command: list[str]) -> float:
    """The processor time that `command` takes, on one core, its output thrown away.

    Not the time on the clock: on a machine that does other work too, that measures the other work.
    """
    core = str(max(os.sched_getaffinity(0)))
    process = subprocess.Popen(
        ["taskset", "-c", core, *command], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL
    )
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        sys.exit(f"bench: {' '.join(command)} ended with {process.returncode}")
    return usage.ru_utime + usage.ru_stime


def interleaved(commands: dict[str, list[str]], rounds: int = 5) -> dict[str, list[float]]:
    """The times of `commands`, by name, round by round: what slows the machine for a while slows all of them."""
    times: dict[str, list[float]] = {name: [] for name in commands}
    for number in range(rounds):
        progress(f"round {number + 1} of {rounds}")
        for name, command in commands.items():
            times[name].append(seconds(command))
    return times


def ratio(first: list[float], second: list[float]) -> float:
    """How often `first` fits into `second`: the median of the ratios round by round."""
    return statistics.median(b / a for a, b in zip(first, second))


def width(text: str) -> int:
    """Columns of a terminal: Hangul and Han take two."""
    return sum(2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)


def table(header: list[str], rows: list[list[str]]) -> None:
    """Prints a Markdown table whose columns line up; the first to the left, the rest to the right."""
    widths = [max(width(row[i]) for row in [header, *rows]) for i in range(len(header))]

    def line(cells):
        padded = [
            cell + " " * (w - width(cell)) if i == 0 else " " * (w - width(cell)) + cell
            for i, (cell, w) in enumerate(zip(cells, widths))
        ]
        return "| " + " | ".join(padded) + " |"

    print(line(header))
    print("| " + " | ".join("-" * w if i == 0 else "-" * (w - 1) + ":" for i, w in enumerate(widths)) + " |")
    for row in rows:
        print(line(row))
