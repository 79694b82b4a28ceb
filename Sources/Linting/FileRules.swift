/// What keeps a file from being read as a part of the lexicon; the reader reports these faults.
enum FileRules {
  static let rules = [
    LintRule(
      "yaml", .error,
      "The file is no YAML. Usually a text with a colon, a comma or a bracket in it lacks its quotes.",
      ko: "YAML 문법에 맞지 않는 파일입니다. 대개 쌍점, 쉼표, 괄호가 든 글을 따옴표로 묶지 않은 것입니다."),
    LintRule(
      "json", .error, "A line of a pack that is no JSON, or no object.", ko: "JSON 객체가 아닌 줄이 packs/ 파일에 있습니다."
    ),
    LintRule(
      "not-utf8", .error, "The file is not UTF-8, such as one that an editor saved as CP949 or GB18030.",
      ko: "UTF-8이 아닌 파일입니다. 편집기가 CP949나 GB18030으로 저장했을 수 있습니다."),
    LintRule(
      "merge-conflict", .error,
      """
      Two branches changed one thing otherwise, and the merge left both between marks. `ireum lexicon resolve-conflicts` \
      merges what it can and asks about the rest.
      """,
      ko: """
        두 가지(branch)가 한 곳을 다르게 고쳐, 병합이 둘 다 표시 사이에 남겼습니다. `ireum lexicon resolve-conflicts`가 합칠 수 있는 것은 합치고 나머지를 \
        묻습니다.
        """),
    LintRule(
      "decision-columns", .error,
      "A line of decisions/ that has too many or too few columns between its tabs.",
      ko: "decisions/ 파일의 한 줄에 탭으로 나눈 칸이 많거나 적습니다."),
    LintRule("empty-file", .error, "A file without an entry. Remove it.", ko: "표제어가 없는 빈 파일입니다. 지우십시오."),
    LintRule(
      "anchor", .error, "YAML anchors and aliases hide what a line says. Write the value out.",
      ko: "YAML 앵커와 별칭은 한 줄의 뜻을 감춥니다. 값을 풀어 쓰십시오."),
    LintRule(
      "not-a-mapping", .error, "A list or a text stands where keys and values must.",
      ko: "키와 값의 묶음이 있어야 할 자리에 목록이나 글이 있습니다."),
    LintRule("bad-key", .error, "A key that is a list or a mapping.", ko: "글자가 아닌 키입니다."),
    LintRule(
      "duplicate-key", .error, "One key twice, so that one of the values would be lost.",
      ko: "키가 두 번 있어 값 하나를 잃게 됩니다."),
    LintRule(
      "unknown-key", .error, "A key that the format does not have; usually a slip of the pen.",
      ko: "형식에 없는 키입니다. 대개 잘못 적은 것입니다."),
    LintRule("missing-key", .error, "A key that every such item must have.", ko: "반드시 있어야 할 키가 없습니다."),
    LintRule(
      "not-text", .error, "A list or a mapping stands where a text must.", ko: "글이 있어야 할 자리에 목록이나 묶음이 있습니다."),
    LintRule(
      "not-a-list", .error, "A text or a mapping stands where a list must.", ko: "목록이 있어야 할 자리에 다른 것이 있습니다."),
    LintRule("empty-value", .error, "A key without a value. Leave the key out.", ko: "값이 없는 키입니다. 키를 빼십시오."),
    LintRule(
      "unknown-value", .error, "A value that the key cannot have; the hint lists those that it can.",
      ko: "그 키에 쓸 수 없는 값입니다. 쓸 수 있는 값은 안내에 있습니다."),
    LintRule(
      "bad-date", .error, "A date that is none: write 2023, 2023-11 or 2023-11-05, as exact as it is known.",
      ko: "날짜가 아닙니다. 아는 만큼 2023, 2023-11, 2023-11-05와 같이 쓰십시오."),
    LintRule(
      "bad-country", .error, "A country that is no code of ISO 3166-1 alpha-2 in upper case.",
      ko: "ISO 3166-1의 대문자 두 글자가 아닌 나라 부호입니다."),
    LintRule(
      "format", .error, "A format of a newer version, which this version must not touch.",
      ko: "더 새로운 판의 형식이라 이 판으로는 다루지 않습니다."),
    LintRule(
      "redirect", .error,
      "A deprecated entry redirects to the one that replaced it; no other entry has a redirect.",
      ko: "폐기한(deprecated) 표제어에는 대신할 표제어(redirect)가 있어야 하고, 다른 표제어에는 없어야 합니다."),
    LintRule(
      "file-suffix", .warning, "A file that ends in .yml and is therefore not read.",
      ko: "확장자가 .yml이라 읽지 않는 파일입니다."),
    LintRule(
      "duplicate-id", .error,
      "One id in two files. Ids are never used again: give the newer entry one of its own.",
      ko: "두 파일이 한 식별자를 씁니다. 식별자는 다시 쓰지 않으니 새 표제어에 새 식별자를 붙이십시오."),
    LintRule("duplicate-source", .error, "One source id in two files.", ko: "두 파일이 한 출처 식별자를 씁니다."),
    LintRule(
      "dangling-relation", .error, "A relation to an entry that the lexicon does not have.",
      ko: "사전에 없는 표제어를 가리키는 관계입니다."),
    LintRule(
      "dangling-redirect", .error, "A redirect to an entry that the lexicon does not have.",
      ko: "사전에 없는 표제어를 가리키는 redirect입니다."),
    LintRule(
      "redirect-loop", .error, "A redirect that leads back to where it began.",
      ko: "따라가면 제자리로 돌아오는 redirect입니다."),
    LintRule(
      "comment", .warning,
      "A comment in a file, which the canonical form has no place for; fmt and --fix leave such files alone. Move it into a note.",
      ko: "정규 형식에는 주석을 둘 수 없어 fmt와 --fix가 건드리지 않습니다. note로 옮기십시오."),
  ]
}
