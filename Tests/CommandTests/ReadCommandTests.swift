import Foundation
import Testing

struct ReadCommandTests {
  private func ireum(_ arguments: String..., input: String = "") throws -> CommandRun {
    try CommandRun(arguments, input: Array(input.utf8))
  }

  @Test("read shows systems, forms, weights and reasons in columns")
  func shown() throws {
    let run = try ireum("read", "--type", "person", "Lv Bu")
    #expect(
      run.output == """
        Lv Bu
          system  form   weight  reasons
          pinyin  Lü Bu  0.90    lü = lü (ü written v, yu or u) · bu = bu (Hanyu Pinyin)
          nikl    뤼부   0.90    lü = 뤼 (외래어 표기법, Chinese table) · bu = 부 (외래어 표기법, Chinese table)

        """)
    #expect(run.status == 0 && run.errors.isEmpty)
  }

  @Test("read --batch answers every line, in order, with the type of its line")
  func batch() throws {
    let run = try ireum("read", "--batch", "-", input: "\u{FEFF}重庆\tplace\r\n\n北京Robot\tplace\n!!")
    #expect(
      run.output == """
        {"input":"重庆","readings":[{"form":"Chongqing","reasons":["重 = chong (word reading)","庆 = qing (word reading)"],"system":"pinyin","weight":0.85},{"form":"Zhongqing","reasons":["重 = zhong (usual in names)","庆 = qing (word reading)"],"system":"pinyin","weight":0.1275},{"form":"충칭","reasons":["chong = 충 (외래어 표기법, Chinese table)","qing = 칭 (외래어 표기법, Chinese table)"],"system":"nikl","weight":0.85},{"form":"중칭","reasons":["zhong = 중 (외래어 표기법, Chinese table)","qing = 칭 (외래어 표기법, Chinese table)"],"system":"nikl","weight":0.1275},{"form":"중경","reasons":["重 = 중 (Unihan, libhangul)","庆 = 경 (by its traditional form)"],"system":"sino-korean","weight":0.9},{"form":"Junggyeong","reasons":["중 = Jung (RR 2: letters)","경 = gyeong (RR 2: letters)"],"system":"rr","weight":0.9},{"form":"Chunggyŏng","reasons":["중 = Chung (MR: letters)","경 = gyŏng (MR: voiced between voiced sounds)"],"system":"mr","weight":0.9},{"form":"Cwungkyeng","reasons":["중 = Cwung (Yale: letter by letter)","경 = kyeng (Yale: letter by letter)"],"system":"yale","weight":0.9},{"form":"Chongqing","reasons":["重庆 = Chongqing (established name)"],"system":"attested","weight":0.9},{"form":"Chungking","reasons":["重庆 = Chungking (established name)"],"system":"attested","weight":0.45},{"form":"Ch'ung-ch'ing","reasons":["chong = ch'ung (Wade–Giles)","qing = ch'ing (Wade–Giles)"],"system":"attested","weight":0.17},{"form":"Chung-ch'ing","reasons":["zhong = chung (Wade–Giles)","qing = ch'ing (Wade–Giles)"],"system":"attested","weight":0.0255}]}
        {"input":"","readings":[]}
        {"input":"北京Robot","readings":[{"form":"BeijingRobot","reasons":["北 = bei (Unihan)","京 = jing (Unihan)"],"system":"pinyin","weight":1},{"form":"베이징Robot","reasons":["bei = 베이 (외래어 표기법, Chinese table)","jing = 징 (외래어 표기법, Chinese table)"],"system":"nikl","weight":1},{"form":"북경Robot","reasons":["北 = 북 (usual in names)","京 = 경 (Unihan, libhangul)"],"system":"sino-korean","weight":0.85},{"form":"BukgyeongRobot","reasons":["북 = Buk (RR 2: letters)","경 = gyeong (RR 2: letters)"],"system":"rr","weight":0.85},{"form":"PukkyŏngRobot","reasons":["북 = Puk (MR: letters)","경 = kyŏng (MR: letters)"],"system":"mr","weight":0.85},{"form":"PukkyengRobot","reasons":["북 = Puk (Yale: letter by letter)","경 = kyeng (Yale: letter by letter)"],"system":"yale","weight":0.85}]}
        {"input":"!!","readings":[]}

        """)
    #expect(run.status == 0)
  }

  @Test("Signs that JSON escapes are escaped, in names and in forms")
  func escapes() throws {
    let run = try ireum("read", "--batch", "-", input: "北\"京\\\u{1}\n")
    let line = try #require(run.output.split(separator: "\n").first)
    let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
    #expect(object?["input"] as? String == "北\"京\\\u{1}")
    let readings = object?["readings"] as? [[String: Any]]
    #expect(readings?.first?["form"] as? String == "Bei\"Jing\\\u{1}")
    // Full-width signs are narrow in forms, so that they need escapes there only.
    for name in ["北＂京", "김＼수"] {
      let answer = try ireum("read", "--batch", "-", input: name + "\n").output
      #expect(try JSONSerialization.jsonObject(with: Data(answer.utf8)) is [String: Any])
    }
  }

  @Test("romanize writes the form alone, a line a name")
  func romanize() throws {
    #expect(try ireum("romanize", "신문로", "吕布").output == "Sinmunno\nLü Bu\n")
    #expect(try ireum("romanize", "--scheme", "mr", "--type", "person", "이순신").output == "Yi Sunsin\n")
    let run = try ireum("romanize", "--batch", "-", input: "홍빛나\tperson\n삼죽면\tplace\n\n重庆\nabc\n")
    #expect(run.output == "Hong Bitna\nSamjuk-myeon\n\nChongqing\nabc\n" && run.status == 0)
    let none = try ireum("romanize", "--scheme", "pinyin", "!!")
    #expect(none.output.isEmpty && none.errors == "ireum: !!: no reading\n" && none.status == 1)
  }

  @Test("variants are ranked, and as many as asked at most")
  func variants() throws {
    let run = try ireum("variants", "--type", "place", "--limit", "3", "重庆")
    #expect(
      run.output == """
        重庆
          weight  form       system
          0.95    重慶       han
          0.85    Chongqing  pinyin
          0.85    충칭       nikl

        """)
    let batch = try ireum("variants", "--limit", "2", "--batch", "-", input: "重庆\tplace\n!!\n")
    #expect(
      batch.output == """
        {"input":"重庆","variants":[{"form":"重慶","system":"han","weight":0.95},{"form":"Chongqing","system":"pinyin","weight":0.85}]}
        {"input":"!!","variants":[]}

        """)
  }

  @Test("What cannot be asked says so", arguments: ["read", "romanize", "variants"])
  func faults(command: String) throws {
    // A line that cannot be asked has an empty answer in its place, and the others have theirs.
    let unknown = try ireum(command, "--batch", "-", input: "王毅\n重庆\tcity\n王毅\n")
    #expect(unknown.status == 3)
    let lines = unknown.output.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    #expect(lines.count == 4 && lines[0] == lines[2] && lines[0].contains("Wang Yi"))
    #expect(
      lines[1]
        == (command == "romanize" ? "" : #"{"input":"重庆","\#(command == "read" ? "readings" : command)":[]}"#)
    )
    #expect(
      unknown.errors.hasPrefix(
        "ireum: standard input:2: '重庆': unknown type 'city' (use organization, person, place"))
    #expect(try ireum(command, "--type", "city", "重庆").status == 2)
    #expect(try ireum(command, "--batch", "-", "重庆").status == 2)
    #expect(try ireum(command).status == 2)
    #expect(try ireum(command, "--batch", "none.txt").status == 5)
    let empty = try ireum(command, "--batch", "/dev/null")
    #expect(empty.status == 0 && empty.output.isEmpty && empty.errors.isEmpty)
  }

  @Test("A name without a reading says so, with exit code 1")
  func none() throws {
    let run = try ireum("read", "!!")
    #expect(run.output == "!!: no reading\n" && run.status == 1)
  }
}
