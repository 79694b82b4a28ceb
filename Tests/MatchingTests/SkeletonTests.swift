import Indexing
import Matching
import TestSupport
import Testing

struct SkeletonTests {
  @Test(
    "A gap is what stands between two letters",
    arguments: [
      ("가나", Gap.none), ("가 나", .space), ("가  나", .space), ("가   나", .border), ("가\n나", .lineBreak),
      ("가 \n\n 나", .lineBreak), ("가\n\n\n나", .border), ("가\t나", .border), ("가-나", .joint), ("가·나", .joint),
      ("가 · 나", .joint), ("가 - 나", .border), ("가- 나", .border), ("가--나", .border), ("가-\n나", .hyphenBreak),
      ("가\n-나", .breakJoint), ("가\n- 나", .border), ("Ａ\nＢ", .wideBreak), ("A\nＢ", .lineBreak),
      ("가\n· 나", .border), ("a'b", .apostrophe), ("a’b", .apostrophe),
    ])
  func gaps(text: String, gap: Gap) throws {
    let skeleton = try MatchText(Array(text.utf8)).skeleton
    #expect(skeleton.count == 2 && skeleton.gaps.last == gap, "\(skeleton.gaps)")
  }

  @Test("A quote outside a word is a letter of its own", arguments: ["'가", "a'가", "a' b"])
  func quotes(text: String) throws {
    #expect(try MatchText(Array(text.utf8)).skeleton.letters.contains(0x27))
  }
}
