"""What the long tests share: packages, the built command, the corpora, and how a check is reported."""
import glob
import os
import random
import subprocess
import sys

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
FOLDER = os.path.join(ROOT, ".build", "long-tests")
IREUM = os.path.join(ROOT, ".build", "release", "ireum")
_failures = []


def set_up(*packages):
    """Installs Debian packages and builds the command; whatever fails ends the test."""
    os.makedirs(FOLDER, exist_ok=True)
    subprocess.run([os.path.join(ROOT, "tools", "setup"), *packages], check=True)
    subprocess.run(["swift", "build", "--quiet", "-c", "release", "--product", "ireum"], cwd=ROOT, check=True)


def from_pypi(*requirements):
    """The folder where `requirements`, of which only files are used, are installed without what they depend on."""
    venv = os.path.join(FOLDER, "venv")
    if not os.path.exists(os.path.join(venv, "bin", "pip")):
        subprocess.run(["/usr/bin/python3", "-m", "venv", venv], check=True)
    subprocess.run(
        [os.path.join(venv, "bin", "pip"), "install", "-qq", "--disable-pip-version-check", "--no-deps",
         *requirements], check=True)
    return glob.glob(os.path.join(venv, "lib", "python3*", "site-packages"))[0]


def passes(filter_, *options, **environment):
    """Whether the tests that match `filter_` pass, run with `environment` besides our own.

    They are built before, in our own environment: with another one SwiftPM builds all anew.
    """
    subprocess.run(["swift", "build", "--build-tests"], cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
    run = subprocess.run(["swift", "test", "--skip-build", *options, "--filter", filter_], cwd=ROOT,
                         env={**os.environ, **environment})
    return run.returncode == 0


def ireum(*arguments):
    """What the command writes, as text; exit code 1, nothing found, is no failure."""
    run = subprocess.run([IREUM, *arguments], cwd=ROOT, stdout=subprocess.PIPE)
    if run.returncode > 1:
        sys.exit(f"ireum {' '.join(arguments)}: exit code {run.returncode}")
    return run.stdout.decode("utf-8")


def corpora():
    """The texts of the repository, as paths from its root."""
    texts = glob.glob("corpora/tagging/*.txt", root_dir=ROOT) + ["corpora/demo/trip-report.txt"]
    return sorted(texts)


def read(path):
    with open(os.path.join(ROOT, path), encoding="utf-8", newline="") as file:
        return file.read()


def write(name, text):
    """Writes `text` to a file of the tests; its path."""
    path = os.path.join(FOLDER, name)
    with open(path, "w", encoding="utf-8", newline="") as file:
        file.write(text)
    return path


def large_text(size):
    """The corpora again and again, in another order and cut at another line each time, with a number before each."""
    chance = random.Random(5)
    texts = [read(path).splitlines() for path in corpora()]
    parts, length, round_number = [], 0, 0
    while length < size:
        round_number += 1
        chance.shuffle(texts)
        for lines in texts:
            cut = chance.randrange(len(lines))
            head = f"제{round_number}차 보고 {chance.randrange(10000)}"
            parts.append("\n".join([head] + lines[cut:] + lines[:cut]) + "\n\n")
            length += len(parts[-1].encode())
    return "".join(parts)


def check(name, is_right, found=""):
    """Reports one check; `found` says what was there instead."""
    print(f"  {'ok  ' if is_right else 'FAIL'} {name}" + ("" if is_right or found == "" else f"\n       {found}"))
    sys.stdout.flush()
    if not is_right:
        _failures.append(name)


def finish():
    """Ends the test: 1 where a check failed."""
    if _failures:
        sys.exit(f"{len(_failures)} checks failed: " + "; ".join(_failures))
