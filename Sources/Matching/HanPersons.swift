/// What may follow the name of a person in Chinese without a blank.
///
/// Titles, verbs of saying and doing, adverbs, conjunctions. Source: the editors. Written for this project; Apache-2.0.
package enum HanPersons {
  package static let followers = WordTable(
    """
    先生 女士 同志 教授 博士 院士 老师 主任 副 部长 院长 校长 局长 司长 处长 所长 会长 主席 书记 总 董事 经理 秘书 大使 代表 委员 记者 研究员 工程师 \
    表示 说 称 指出 认为 介绍 强调 出席 参加 会见 主持 在 和 与 同 及 等 是 的 将 也 对 向 为 就 以 由 于 从 到 给 把 被 让 则 又 还 都 才 只 仍 已 再 \
    亲 当 率 任 获 曾 均 正 昨 今 现 不 没 有 要 会 能 可 应 访 抵 赴 离 来 去 见 致 发 提 签 作 做 担 兼 代 接 受 宣 回 答 讲 谈 透 呼 希 愿 建 补 感 分 此 该 这 那 \
    者 们 一 二 两 三 上 下 中 内 外 前 后 时 所 并 而 或 且 因 但 如 \
    合作 继续 推动 推进 取得 加强 提高 完成 促进 改善 进入 实施 扩大 管理 预计 支持 组织 开展 举行 其中 以及 同时 目前 未来 双方
    """.split(separator: " ").map { $0.unicodeScalars.map(\.value) })
}
