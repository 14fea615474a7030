"""Says what a character is made of: "王字旁加优秀的秀"."""

import re
from pathlib import Path

# What the parts are called when they are not characters that people know as words.
LEFT = {
    "氵": "三点水", "亻": "单人旁", "彳": "双人旁", "扌": "提手旁", "忄": "竖心旁", "犭": "反犬旁", "纟": "绞丝旁",
    "糹": "绞丝旁", "讠": "言字旁", "言": "言字旁", "钅": "金字旁", "釒": "金字旁", "饣": "食字旁", "飠": "食字旁",
    "礻": "示字旁", "衤": "衣字旁", "阝": "左耳旁", "冫": "两点水", "王": "王字旁", "𤣩": "王字旁", "木": "木字旁",
    "口": "口字旁", "女": "女字旁", "土": "土字旁", "日": "日字旁", "月": "月字旁", "火": "火字旁", "石": "石字旁",
    "禾": "禾木旁", "米": "米字旁", "目": "目字旁", "田": "田字旁", "山": "山字旁", "弓": "弓字旁", "马": "马字旁",
    "車": "车字旁", "车": "车字旁", "贝": "贝字旁", "鱼": "鱼字旁", "魚": "鱼字旁", "鸟": "鸟字旁", "虫": "虫字旁",
    "足": "足字旁", "⻊": "足字旁", "𧾷": "足字旁", "酉": "酉字旁", "革": "革字旁", "骨": "骨字旁", "舟": "舟字旁",
    "耳": "耳字旁", "牜": "牛字旁", "⺧": "牛字旁", "歹": "歹字旁", "矢": "矢字旁", "立": "立字旁", "方": "方字旁",
    "巾": "巾字旁", "子": "子字旁", "耒": "耒字旁", "角": "角字旁", "豸": "豸字旁", "身": "身字旁", "页": "页字旁",
    "门": "门字框", "鬼": "鬼字旁", "黑": "黑字旁", "鼠": "鼠字旁", "齿": "齿字旁", "羊": "羊字旁", "⺶": "羊字旁",
    "白": "白字旁", "片": "片字旁", "缶": "缶字旁", "谷": "谷字旁", "豆": "豆字旁", "里": "里字旁", "韦": "韦字旁",
    "欠": "欠字旁", "皮": "皮字旁", "矛": "矛字旁", "糸": "绞丝旁", "臣": "臣字旁", "舌": "舌字旁", "走": "走字旁",
    "辛": "辛字旁", "青": "青字旁", "香": "香字旁", "音": "音字旁", "麦": "麦字旁", "卤": "卤字旁", "爿": "将字旁",
    "丬": "将字旁", "夂": "折文旁", "户": "户字旁", "疋": "疋字旁", "卩": "单耳旁", "⻖": "左耳旁", "璽": "玉玺的玺",
    "金": "金字旁", "雨": "雨字旁", "虎": "虎字旁", "气": "气字旁", "羽": "羽字旁", "鹿": "鹿字旁", "食": "食字旁",
    "毛": "毛字旁", "牙": "牙字旁", "瓜": "瓜字旁", "手": "手字旁", "心": "心字旁", "衣": "衣字旁", "示": "示字旁",
    "礻": "示字旁", "竹": "竹字旁", "工": "工字旁", "光": "光字旁",
}
RIGHT = {
    "阝": "右耳旁", "⻏": "右耳旁", "刂": "立刀旁", "攵": "反文旁", "攴": "反文旁", "卩": "单耳旁", "鸟": "鸟字旁",
    "页": "页字旁", "欠": "欠字旁", "彡": "三撇", "隹": "隹字旁", "殳": "殳字旁", "斤": "斤字旁", "戈": "戈字旁",
    "见": "见字旁", "羽": "羽字旁", "毛": "毛字旁", "邑": "右耳旁", "瓦": "瓦字旁", "頁": "繁体的页字旁", "虫": "虫字旁",
    "戋": "浅水的浅去掉三点水", "夋": "英俊的俊去掉单人旁", "攸": "悠闲的悠去掉心字底", "圣": "圣人的圣",
}
TOP = {
    "艹": "草字头", "⺮": "竹字头", "𥫗": "竹字头", "竹": "竹字头", "宀": "宝盖头", "冖": "秃宝盖", "穴": "穴字头",
    "雨": "雨字头", "⻗": "雨字头", "山": "山字头", "日": "日字头", "癶": "登字头", "罒": "四字头", "虍": "虎字头",
    "髟": "髟字头", "爫": "爪字头", "亠": "点横头", "夂": "折文头", "覀": "西字头", "老": "老字头", "耂": "老字头",
    "人": "人字头", "父": "父字头", "龹": "卷字头", "𠂉": "撇横头", "田": "田字头", "羊": "羊字头", "𦍌": "羊字头",
    "鹿": "鹿字头", "麻": "麻字头", "小": "小字头", "士": "士字头", "口": "口字头", "石": "石字头", "⺌": "小字头",
    "龸": "常字头", "大": "大字头",
}
BOTTOM = {
    "灬": "四点底", "心": "心字底", "皿": "皿字底", "⺗": "竖心底", "糸": "绞丝底", "木": "木字底", "土": "土字底",
    "鸟": "鸟字底", "石": "石字底", "女": "女字底", "火": "火字底", "贝": "贝字底", "日": "日字底", "手": "手字底",
    "虫": "虫字底", "衣": "衣字底", "儿": "儿字底", "廾": "弄字底", "黑": "黑字底", "瓦": "瓦字底", "巾": "巾字底",
    "子": "子字底", "山": "山字底", "目": "目字底", "月": "月字底", "玉": "玉字底", "示": "示字底", "足": "足字底",
    "鱼": "鱼字底", "马": "马字底", "车": "车字底", "口": "口字底", "水": "水字底", "米": "米字底", "羽": "羽字底",
    "酉": "酉字底", "韭": "韭菜的韭", "八": "八字底", "金": "金字底", "牛": "牛字底", "犬": "犬字底", "刀": "刀字底",
    "力": "力字底", "革": "革字底",
}
AROUND = {
    "门": "门字框", "囗": "国字框", "匚": "三框", "冂": "同字框", "勹": "包字头", "凵": "凶字框", "辶": "走之底",
    "⻌": "走之底", "⻍": "走之底", "廴": "建之底", "广": "广字旁", "厂": "厂字旁", "疒": "病字头", "尸": "尸字头",
    "户": "户字头", "走": "走字旁", "虍": "虎字头", "鬼": "鬼字旁", "鹿": "鹿字旁", "麻": "麻字头", "气": "气字头",
    "风": "风字旁", "麦": "麦字旁", "鼠": "鼠字旁", "毛": "毛字旁", "戈": "戈字旁", "弋": "式字框", "是": "是字旁",
    "黾": "黾字底", "爪": "爪字旁", "瓜": "瓜字旁", "九": "九字旁", "耂": "老字头",
}
REPEATED = {"ra": "两个{0}字左右并排", "rd": "两个{0}字上下相叠", "r3tr": "三个{0}字", "r4sq": "四个{0}字", "r3a": "三个{0}字并排"}
KIND = {"a": "⿰", "d": "⿱", "s": "⿴", "st": "⿵", "sb": "⿶", "sl": "⿷", "stl": "⿸", "str": "⿹", "sbl": "⿺"}


def read_decomposition(path):
    found = {}
    for line in Path(path).read_text(encoding="utf-8").splitlines():
        match = re.fullmatch(r"(.+?):([a-z0-9]+)(?:/[a-z])?\((.*)\)`?;?", line.strip())
        if match:
            found[match[1]] = (match[2], match[3].split(",") if match[3] else [])
    return found


class Describer:
    def __init__(self, decomposition):
        self.decomposition = decomposition
        self.glosses = {}

    def name(self, part, table):
        """What a part is called where it stands, or nothing where nobody would know."""
        if part in table:
            return table[part]
        for other in (LEFT, RIGHT, TOP, BOTTOM, AROUND):
            if part in other and part not in self.glosses:
                return other[part]
        return self.glosses.get(part, "")

    def sequence(self, character, text):
        """⿰王秀 -> 王字旁加优秀的秀; more than two parts are read one after the other."""
        operator, parts = text[0], list(text[1:])
        if operator in "⿰⿲":
            first, rest = LEFT, RIGHT
        elif operator in "⿱⿳":
            first, rest = TOP, BOTTOM
        else:
            first, rest = AROUND, {}
        names = [self.name(part, first if place == 0 else rest) for place, part in enumerate(parts)]
        if not all(names):
            return ""
        if len(parts) == 2:
            return self.two(operator, parts, names, first) + "，" + character
        where = {"⿲": ("左边", "中间", "右边"), "⿳": ("上面", "中间", "下面")}[operator]
        return "，".join(place + name for place, name in zip(where, names)) + "，" + character

    def two(self, operator, parts, names, first):
        if operator == "⿰":
            if parts[0] in LEFT or parts[1] in RIGHT:
                return names[0] + "加" + names[1]
            return f"左边{names[0]}，右边{names[1]}"
        if operator == "⿱":
            if parts[0] in first:
                return f"{names[0]}，下面{names[1]}"
            return f"上面{names[0]}，下面{names[1]}"
        if parts[0] in first:
            return f"{names[0]}，里面{names[1]}" if operator in "⿴⿵⿶⿷⿸⿹" else f"{names[0]}加{names[1]}"
        return f"外面{names[0]}，里面{names[1]}"

    def parts(self, character):
        kind, parts = self.decomposition.get(character, ("", []))
        if kind in REPEATED and parts[0] in self.glosses:
            return REPEATED[kind].format(parts[0]) + "，" + character
        if kind not in KIND or len(parts) != 2 or any(len(part) != 1 for part in parts):
            return ""
        return self.sequence(character, KIND[kind] + "".join(parts))
