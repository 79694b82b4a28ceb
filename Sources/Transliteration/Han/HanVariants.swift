/// Forms of Han characters that Unihan does not lead from to the simplified one.
enum HanVariants {
  /// Forms in Korean and Japanese use whose simplified form Unihan does not lead to. Facts known to editors.
  static let forms: NumberMap<UInt32> = {
    var result = NumberMap<UInt32>(capacity: 256, empty: 0)
    for pair in [
      "晩晚", "淸清", "靑青", "敎教", "戶户", "户户", "眞真", "愼慎", "鎭镇", "尙尚", "硏研", "郞郎", "爲为", "溫温", "內内", "兌兑", "悅悦",
      "說说", "稅税", "絕绝", "強强", "强强", "黃黄", "黑黑", "莊庄", "荘庄", "庄庄", "沢泽", "広广", "関关", "竜龙", "亀龟", "浜滨", "辺边",
      "斎斋",
      "斉齐", "塩盐", "桜樱", "経经", "済济", "実实", "図图", "対对", "団团", "気气", "発发", "県县", "黒黑", "渋涩", "徳德", "従从", "歩步",
      "毎每",
      "増增", "寛宽", "巣巢", "暁晓", "楽乐", "様样", "営营", "銭钱", "鉄铁", "頼赖", "駅驿", "験验", "髙高", "﨑崎", "栄荣", "剣剑", "麺面",
      "裵裴",
      "兪俞", "銳锐", "閱阅", "鄕乡", "鄉乡", "卽即", "旣既", "槪概", "緖绪", "諸诸", "靜静", "衞卫", "衛卫", "潁颍", "墻墙", "峯峰", "群群",
      "羣群",
      "煕熙", "熈熙", "姫姬", "姬姬", "幷并", "倂并", "竝并", "曺曹", "甁瓶", "硏研", "產产", "産产", "歲岁", "歳岁", "顏颜", "顔颜", "彥彦",
      "巖岩",
      "甛甜", "脫脱", "蔣蒋", "蒋蒋", "錄录", "録录", "綠绿", "緑绿", "祿禄", "虛虚", "虚虚", "吳吴", "呉吴", "吴吴", "娛娱", "奧奥", "奥奥",
      "隆隆", "嵋眉",
    ] {
      let forms = pair.unicodeScalars.map(\.value)
      if forms.count == 2, forms[0] != forms[1] { result.set(UInt64(forms[0]), forms[1]) }
    }
    return result
  }()
}

extension HanForms {
  /// One character for all forms of `value`: simplified, traditional, Korean and Japanese forms.
  package static func folded(_ value: UInt32) -> UInt32 {
    let simplified = simplified(value)
    return HanVariants.forms[UInt64(simplified)] ?? simplified
  }
}
