import Indexing
import Normalization

/// Ordinary Han words that begin with the last letters of a name, so that the name is not in them: 商务部门 is
/// 商务 and 部门, 上海大学生 is 上海 and 大学生.
///
/// Chinese writes no blanks, so what follows decides: 商务部门户网站 is the site of 商务部, 北京大学生命科学 is taught at
/// 北京大学. Source: the editors. Written for this project; Apache-2.0.
package enum HanWords {
  /// A word that a name may seem to stand in: the letters that it shares with the name, the next letter, and words that
  /// begin with that letter and may follow the name.
  package struct Seam: Sendable {
    package let ending: [UInt32]
    package let next: UInt32
    package let except: [[UInt32]]
  }

  package static let seams: [Seam] =
    """
    部 门 门口 门前 门外 门户
    部 署 署名
    部 队 队伍
    学 生 生命 生物 生态 生产 生活 生源 生理 生化 生殖 生科 生医 生涯 生效
    学 家 家长 家属 家庭 家园
    银行 业 业务 业绩
    银行 间 间接
    银行 家 家庭
    市 场 场馆 场地 场所 场景
    区 域 域名
    委 员 员工
    院 士 士兵
    会 议 议员 议长 议题 议程 议席 议事 议案
    省 会 会议 会见 会同 会谈 会展 会商 会计 会员 会长
    中心 城
    """.split(separator: "\n").compactMap { line in
      let words = line.split(separator: " ").map { $0.unicodeScalars.map(\.value) }
      return words.count > 1 ? Seam(ending: words[0], next: words[1][0], except: Array(words[2...])) : nil
    }

  private static let nextLetters = LetterSet(seams.map(\.next))

  /// Whether one of the words stands in `run` where `letters` end, in this line or across its end.
  static func join(_ run: LetterRun, after letters: Range<Int>) -> Bool {
    let end = letters.upperBound
    guard end < run.count, nextLetters.contains(run.letters[end]),
      run.gaps[end] == .none || run.gaps[end] == .lineBreak
    else { return false }
    let (before, after, next) = (run.letters[letters], run.letters[end..<run.count], run.letters[end])
    return seams.contains { seam in
      seam.next == next && before.suffix(seam.ending.count).elementsEqual(seam.ending)
        && !seam.except.contains { after.starts(with: $0) }
    }
  }
}
