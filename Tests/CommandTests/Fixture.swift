/// A lexicon of four entries for whole-command tests, in canonical form.
enum Fixture {
  static let files = [
    "lex/lexicon.yaml": "format: 1\ntitle: \"fixture\"\n",
    "lex/sources/report.yaml": "format: 1\nid: report\nkind: report\ntitle: \"보고서\"\n",
    "lex/country/cn.aaaaaa.yaml": """
    format: 1
    id: cn.aaaaaa
    type: country
    country: CN
    status: active
    names:
    - {lang: en, script: Latn, kind: short, text: "China", sources: [editors]}
    - {lang: ko, script: Hang, kind: short, text: "중국", sources: [editors]}
    - {lang: zh, script: Hans, kind: short, text: "中国", sources: [editors]}

    """,
    "lex/org/cn-most.bbbbbb.yaml": """
    format: 1
    id: cn-most.bbbbbb
    type: organization
    country: CN
    status: active
    names:
    - {lang: en, script: Latn, kind: official, text: "Ministry of Science and Technology", preferred: true, sources: [editors]}
    - {lang: ko, script: Hang, kind: short, text: "과기부", match: context, sources: [report p1]}
    - {lang: zh, script: Hans, kind: former, text: "国家科委", to: "1998", sources: [editors]}
    - {lang: zh, script: Hans, kind: official, text: "科学技术部", from: "1998", preferred: true, sources: [editors]}

    """,
    "lex/org/kr-msit.cccccc.yaml": """
    format: 1
    id: kr-msit.cccccc
    type: organization
    country: KR
    status: active
    names:
    - {lang: en, script: Latn, kind: acronym, text: "MSIT", sources: [editors]}
    - {lang: ko, script: Hang, kind: official, text: "과학기술정보통신부", preferred: true, sources: [report]}
    - {lang: ko, script: Hang, kind: short, text: "과기부", match: context, sources: [editors]}

    """,
    "lex/org/cn-torch.dddddd.yaml": """
    format: 1
    id: cn-torch.dddddd
    type: organization
    country: CN
    status: active
    names:
    - {lang: en, script: Latn, kind: short, text: "Torch Center", sources: [editors]}
    - {lang: ko, script: Hang, kind: short, text: "횃불센터", sources: [report]}
    - {lang: zh, script: Hans, kind: short, text: "火炬中心", sources: [editors]}
    relations:
    - {kind: parent, target: cn-most.bbbbbb, to: "2023-08", sources: [editors]}
    claims:
    - {about: parent, says: "moved in 2021", verdict: rejected, sources: [report], note: "moved 2023-08"}

    """,
  ]
}

/// What the check remarks on the fixture.
enum FixtureRemarks {
  static let lines = [
    "lex/org/cn-most.bbbbbb.yaml:8:3: shared-name: '과기부' is a name of kr-msit.cccccc too (ireum lexicon judge cn-most.bbbbbb kr-msit.cccccc different --why …)",
    "lex/org/cn-torch.dddddd.yaml:2:5: no-official-name: no official name in zh",
    "lex/org/kr-msit.cccccc.yaml:2:5: missing-language: no name in zh",
  ]
  static let text = lines.map { $0 + "\n" }.joined()
  static let count = "3 remarks"
}
