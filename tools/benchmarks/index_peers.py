"""One peer of tools/benchmarks/index as a process: index_peers.py PEER FOLDER

It reads jobs from standard input, one a line, and answers each with its seconds of processor time and what it counted:
`build`, `plain`, `full`, `exact`. A peer that cannot do a job answers `-`. First it says the bytes of its text and the
seconds that it took to be built.
"""
import ctypes
import ctypes.util
import json
import os
import random
import sys
import tempfile
import time

clock = time.process_time


def load(folder):
    names = []
    seen = set()
    with open(os.path.join(folder, "lexicon.jsonl"), encoding="utf-8") as file:
        for line in file:
            name = json.loads(line)["name"]
            if name not in seen:
                seen.add(name)
                names.append(name)
    with open(os.path.join(folder, "text.txt"), "rb") as file:
        return names, file.read()


class AhoCorasick:
    """ahocorasick_rs on bytes, leftmost-longest."""

    def build(self, names):
        import ahocorasick_rs

        self.automaton = ahocorasick_rs.BytesAhoCorasick(
            (name.encode() for name in names), matchkind=ahocorasick_rs.MATCHKIND_LEFTMOST_LONGEST
        )

    def plain(self, text):
        return len(self.automaton.find_matches_as_indexes(text, overlapping=False))


class Pipeline:
    """What a full scan can be put together of: ICU's NFKC_Casefold, which forgets where a letter stood, and then
    ahocorasick_rs on bytes. ICU works in UTF-16, into which text is brought and out of which it is brought back.
    """

    def __init__(self):
        library = ctypes.util.find_library("icuuc")
        icu, version = ctypes.CDLL(library), library.rsplit(".", 1)[1]
        self.icu_normalize = getattr(icu, f"unorm2_normalize_{version}")
        instance = getattr(icu, f"unorm2_getNFKCCasefoldInstance_{version}")
        instance.restype = ctypes.c_void_p
        self.normalizer = ctypes.c_void_p(instance(ctypes.byref(ctypes.c_int(0))))
        self.engine = AhoCorasick()

    def normalize(self, text):
        units = text.encode("utf-16-le", "surrogatepass")
        room = len(units) + 64
        folded = ctypes.create_string_buffer(room * 2)
        error = ctypes.c_int(0)
        count = self.icu_normalize(self.normalizer, units, len(units) // 2, folded, room, ctypes.byref(error))
        if error.value > 0:
            raise OSError(f"unorm2_normalize: {error.value}")
        return ctypes.string_at(folded, count * 2).decode("utf-16-le", "surrogatepass")

    def build(self, names):
        self.engine.build(list(dict.fromkeys(filter(None, map(self.normalize, names)))))

    def full(self, text):
        return self.engine.plain(self.normalize(text.decode()).encode())


class Daachorse:
    """daachorse in its fastest mode: by bytes up to 100,000 names, by characters above."""

    def __init__(self, count):
        self.is_bytewise = count <= 200_000

    def build(self, names):
        import daachorse

        if self.is_bytewise:
            self.automaton = daachorse.DoubleArrayAhoCorasick(
                [name.encode() for name in names], daachorse.MATCH_KIND_LEFTMOST_LONGEST
            )
        else:
            self.automaton = daachorse.CharwiseDoubleArrayAhoCorasick(names, daachorse.MATCH_KIND_LEFTMOST_LONGEST)

    def plain(self, text):
        return len(self.automaton.find(text if self.is_bytewise else text.decode()))


class PyAhoCorasick:
    def build(self, names):
        import ahocorasick

        self.automaton = ahocorasick.Automaton()
        for name in names:
            self.automaton.add_word(name, len(name))
        self.automaton.make_automaton()

    def plain(self, text):
        return sum(1 for _ in self.automaton.iter_long(text.decode()))


class Marisa:
    def build(self, names):
        import marisa_trie

        path = os.path.join(tempfile.mkdtemp(), "names.marisa")
        marisa_trie.Trie(names).save(path)
        self.names = names
        self.trie = marisa_trie.Trie().mmap(path)

    def exact(self):
        # Texts made anew, whose hashes nobody knows yet.
        queries = [random.choice(self.names).encode().decode() for _ in range(20_000)]
        get = self.trie.get
        start = clock()
        for query in queries:
            get(query)
        return (clock() - start) / len(queries), len(queries)


class Spacy:
    def build(self, names):
        import spacy
        from spacy.matcher import PhraseMatcher

        self.nlp = spacy.blank("xx")
        self.nlp.max_length = 1 << 30
        self.matcher = PhraseMatcher(self.nlp.vocab)
        self.matcher.add("N", list(self.nlp.tokenizer.pipe(names)))

    def plain(self, text):
        return sum(len(self.matcher(self.nlp.make_doc(part))) for part in text.decode().split("\n\n"))


class Kiwi:
    def build(self, names):
        import kiwipiepy

        self.kiwi = kiwipiepy.Kiwi(num_workers=1)
        for name in names:
            self.kiwi.add_user_word(name, "NNP")

    def plain(self, text):
        tokens = self.kiwi.tokenize(text.decode(errors="ignore"))
        return sum(1 for token in tokens if token.tag == "NNP")


PEERS = {
    "ahocorasick_rs": lambda count: AhoCorasick(),
    "daachorse": Daachorse,
    "pyahocorasick": lambda count: PyAhoCorasick(),
    "marisa-trie": lambda count: Marisa(),
    "spacy": lambda count: Spacy(),
    "kiwipiepy": lambda count: Kiwi(),
    "NFKC_Casefold + ahocorasick_rs": lambda count: Pipeline(),
}


def main():
    name, folder = sys.argv[1:3]
    limit = int(sys.argv[3]) if len(sys.argv) > 3 else 0
    names, text = load(folder)
    if limit:
        text = text[: text.rfind(b"\n\n", 0, limit)]
    peer = PEERS[name](len(names))
    start = clock()
    peer.build(names)
    print(f"ready {len(text)} {clock() - start}", flush=True)
    for line in sys.stdin:
        job = line.split()[0]
        if job == "exact" and hasattr(peer, "exact"):
            seconds, count = peer.exact()
        elif job in ("build", "plain", "full") and hasattr(peer, job):
            start = clock()
            count = peer.build(names) or len(names) if job == "build" else getattr(peer, job)(text)
            seconds = clock() - start
        else:
            print("-", flush=True)
            continue
        print(seconds, count, flush=True)


main()
