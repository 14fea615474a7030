#include "accessibility/pronunciation/mandarin_phonemes.h"

#include <algorithm>
#include <array>
#include <optional>

namespace qiming::accessibility {
namespace {

// Measured from eSpeak NG 1.52; the speech driver's self-test holds it against the one installed.
constexpr MandarinSound sounds[] = {
    {"a", "A", ""},           {"ai", "ai", ""},
    {"an", "a", "n"},         {"ang", "A", "N"},
    {"ao", "Au", ""},         {"ba", "pA", ""},
    {"bai", "pai", ""},       {"ban", "pa", "n"},
    {"bang", "pa", "N"},      {"bao", "pAu", ""},
    {"bei", "pei", ""},       {"ben", "p@", "n"},
    {"beng", "p@", "N"},      {"bi", "pi", ""},
    {"bian", "piE", "n"},     {"biao", "pjAu", ""},
    {"bie", "piE", ""},       {"bin", "pi", "n"},
    {"bing", "pi", "N"},      {"bo", "po", ""},
    {"bu", "pu", ""},         {"ca", "tshA", ""},
    {"cai", "tshai", ""},     {"can", "tsha", "n"},
    {"cang", "tsha", "N"},    {"cao", "tshAu", ""},
    {"ce", "tsho-", ""},      {"cei", "tshei", ""},
    {"cen", "tsh@", "n"},     {"ceng", "tsh@", "N"},
    {"cha", "ts.hA", ""},     {"chai", "ts.hai", ""},
    {"chan", "ts.ha", "n"},   {"chang", "ts.ha", "N"},
    {"chao", "ts.hAu", ""},   {"che", "ts.ho-", ""},
    {"chen", "ts.h@", "n"},   {"cheng", "ts.h@", "N"},
    {"chi", "ts.hi.", ""},    {"chong", "ts.hong", ""},
    {"chou", "ts.hou", ""},   {"chu", "ts.hu", ""},
    {"chua", "ts.hwA", ""},   {"chuai", "ts.huai", ""},
    {"chuan", "ts.hua", "n"}, {"chuang", "ts.hwA", "N"},
    {"chui", "ts.huei", ""},  {"chun", "ts.hu@", "n"},
    {"chuo", "ts.huo", ""},   {"ci", "tshi[", ""},
    {"cong", "tshong", ""},   {"cou", "tshou", ""},
    {"cu", "tshu", ""},       {"cuan", "tshua", "n"},
    {"cui", "tshuei", ""},    {"cun", "tshu@", "n"},
    {"cuo", "tshuo", ""},     {"da", "tA", ""},
    {"dai", "tai", ""},       {"dan", "ta", "n"},
    {"dang", "ta", "N"},      {"dao", "tAu", ""},
    {"de", "t@", ""},         {"dei", "tei", ""},
    {"den", "t@", "n"},       {"deng", "t@", "N"},
    {"di", "ti", ""},         {"dia", "tiA", ""},
    {"dian", "tiE", "n"},     {"diao", "tjAu", ""},
    {"die", "tiE", ""},       {"ding", "ti", "N"},
    {"diu", "tiou", ""},      {"dong", "tong", ""},
    {"dou", "tou", ""},       {"du", "tu", ""},
    {"duan", "tua", "n"},     {"dui", "tuei", ""},
    {"dun", "tu@", "n"},      {"duo", "tuo", ""},
    {"e", "o-", ""},          {"ei", "ei", ""},
    {"en", "@", "n"},         {"eng", "@", "N"},
    {"er", "@r", ""},         {"fa", "fA", ""},
    {"fan", "fa", "n"},       {"fang", "fa", "N"},
    {"fei", "fei", ""},       {"fen", "f@", "n"},
    {"feng", "f@", "N"},      {"fiao", "fjAu", ""},
    {"fo", "fo", ""},         {"fou", "fou", ""},
    {"fu", "fu", ""},         {"ga", "kA", ""},
    {"gai", "kai", ""},       {"gan", "ka", "n"},
    {"gang", "ka", "N"},      {"gao", "kAu", ""},
    {"ge", "ko-", ""},        {"gei", "kei", ""},
    {"gen", "k@", "n"},       {"geng", "k@", "N"},
    {"gong", "kong", ""},     {"gou", "kou", ""},
    {"gu", "ku", ""},         {"gua", "kwA", ""},
    {"guai", "kuai", ""},     {"guan", "kwa", "n"},
    {"guang", "kwa", "N"},    {"gui", "kuei", ""},
    {"gun", "ku@", "n"},      {"guo", "kuo", ""},
    {"ha", "XA", ""},         {"hai", "Xai", ""},
    {"han", "Xa", "n"},       {"hang", "Xa", "N"},
    {"hao", "XAu", ""},       {"he", "Xo-", ""},
    {"hei", "Xei", ""},       {"hen", "X@", "n"},
    {"heng", "X@", "N"},      {"hong", "Xong", ""},
    {"hou", "Xou", ""},       {"hu", "Xu", ""},
    {"hua", "XwA", ""},       {"huai", "Xuai", ""},
    {"huan", "Xua", "n"},     {"huang", "XwA", "N"},
    {"hui", "Xuei", ""},      {"hun", "Xwu@", "n"},
    {"huo", "Xuo", ""},       {"ji", "tS;i", ""},
    {"jia", "tS;iA", ""},     {"jian", "tS;iE", "n"},
    {"jiang", "tS;iA", "N"},  {"jiao", "tS;jAu", ""},
    {"jie", "tS;iE", ""},     {"jin", "tS;i", "n"},
    {"jing", "tS;i", "N"},    {"jiong", "tS;y", "N"},
    {"jiu", "tS;iou", ""},    {"ju", "tS;y", ""},
    {"juan", "tS;y&", "n"},   {"jue", "tS;yE", ""},
    {"jun", "tS;y@", "n"},    {"ka", "khA", ""},
    {"kai", "khai", ""},      {"kan", "kha", "n"},
    {"kang", "khA", "N"},     {"kao", "khAu", ""},
    {"ke", "kho-", ""},       {"kei", "khei", ""},
    {"ken", "kh@", "n"},      {"keng", "kh@", "N"},
    {"kong", "khong", ""},    {"kou", "khou", ""},
    {"ku", "khu", ""},        {"kua", "khwA", ""},
    {"kuai", "khuai", ""},    {"kuan", "khwa", "n"},
    {"kuang", "khwa", "N"},   {"kui", "khuei", ""},
    {"kun", "khwu@", "n"},    {"kuo", "khuo", ""},
    {"la", "lA", ""},         {"lai", "lai", ""},
    {"lan", "la", "n"},       {"lang", "la", "N"},
    {"lao", "lAu", ""},       {"le", "l@", ""},
    {"lei", "lei", ""},       {"leng", "l@", "N"},
    {"li", "li", ""},         {"lia", "liA", ""},
    {"lian", "liE", "n"},     {"liang", "liA", "N"},
    {"liao", "ljAu", ""},     {"lie", "liE", ""},
    {"lin", "li", "n"},       {"ling", "li", "N"},
    {"liu", "liou", ""},      {"lo", "lo", ""},
    {"long", "long", ""},     {"lou", "lou", ""},
    {"lu", "lu", ""},         {"luan", "lua", "n"},
    {"lun", "lu@", "n"},      {"luo", "luo", ""},
    {"lv", "ly", ""},         {"lve", "lyE", ""},
    {"ma", "mA", ""},         {"mai", "mai", ""},
    {"man", "ma", "n"},       {"mang", "ma", "N"},
    {"mao", "mAu", ""},       {"me", "mo-", ""},
    {"mei", "mei", ""},       {"men", "m@", "n"},
    {"meng", "m@", "N"},      {"mi", "mi", ""},
    {"mian", "miE", "n"},     {"miao", "mjAu", ""},
    {"mie", "miE", ""},       {"min", "mi", "n"},
    {"ming", "mi", "N"},      {"miu", "miou", ""},
    {"mo", "mo", ""},         {"mou", "mou", ""},
    {"mu", "mu", ""},         {"na", "nA", ""},
    {"nai", "nai", ""},       {"nan", "na", "n"},
    {"nang", "na", "N"},      {"nao", "nAu", ""},
    {"ne", "n@", ""},         {"nei", "nei", ""},
    {"nen", "n@", "n"},       {"neng", "n@", "N"},
    {"ng", "N-", ""},         {"ni", "ni", ""},
    {"nian", "niE", "n"},     {"niang", "niA", "N"},
    {"niao", "njAu", ""},     {"nie", "niE", ""},
    {"nin", "ni", "n"},       {"ning", "ni", "N"},
    {"niu", "niou", ""},      {"nong", "nong", ""},
    {"nou", "nou", ""},       {"nu", "nu", ""},
    {"nuan", "nua", "n"},     {"nun", "nu@", "n"},
    {"nuo", "nuo", ""},       {"nv", "ny", ""},
    {"nve", "nyE", ""},       {"o", "o", ""},
    {"ou", "ou", ""},         {"pa", "phA", ""},
    {"pai", "phai", ""},      {"pan", "pha", "n"},
    {"pang", "pha", "N"},     {"pao", "phAu", ""},
    {"pei", "phei", ""},      {"pen", "ph@", "n"},
    {"peng", "ph@", "N"},     {"pi", "phi", ""},
    {"pian", "phiE", "n"},    {"piao", "phjAu", ""},
    {"pie", "phiE", ""},      {"pin", "phi", "n"},
    {"ping", "phi", "N"},     {"po", "pho", ""},
    {"pou", "phou", ""},      {"pu", "phu", ""},
    {"qi", "tS;hi", ""},      {"qia", "tS;hiA", ""},
    {"qian", "tS;hiE", "n"},  {"qiang", "tS;hiA", "N"},
    {"qiao", "tS;hjAu", ""},  {"qie", "tS;hiE", ""},
    {"qin", "tS;hi", "n"},    {"qing", "tS;hi", "N"},
    {"qiong", "tS;hu", "N"},  {"qiu", "tS;hiou", ""},
    {"qu", "tS;hy", ""},      {"quan", "tS;hy&", "n"},
    {"que", "tS;hyE", ""},    {"qun", "tS;hyi", "n"},
    {"ran", "z.a", "n"},      {"rang", "z.a", "N"},
    {"rao", "z.Au", ""},      {"re", "z.o-", ""},
    {"ren", "z.@", "n"},      {"reng", "z.@", "N"},
    {"ri", "z.i.", ""},       {"rong", "z.ong", ""},
    {"rou", "z.ou", ""},      {"ru", "z.u", ""},
    {"rua", "z.wA", ""},      {"ruan", "z.ua", "n"},
    {"rui", "z.uei", ""},     {"run", "z.u@", "n"},
    {"ruo", "z.uo", ""},      {"sa", "sA", ""},
    {"sai", "sai", ""},       {"san", "sa", "n"},
    {"sang", "sa", "N"},      {"sao", "sAu", ""},
    {"se", "so-", ""},        {"sen", "s@", "n"},
    {"seng", "s@", "N"},      {"sha", "s.A", ""},
    {"shai", "s.ai", ""},     {"shan", "s.a", "n"},
    {"shang", "s.a", "N"},    {"shao", "s.Au", ""},
    {"she", "s.o-", ""},      {"shei", "s.ei", ""},
    {"shen", "s.@", "n"},     {"sheng", "s.@", "N"},
    {"shi", "s.i.", ""},      {"shou", "s.ou", ""},
    {"shu", "s.u", ""},       {"shua", "s.wA", ""},
    {"shuai", "s.uai", ""},   {"shuan", "s.ua", "n"},
    {"shuang", "s.wA", "N"},  {"shui", "s.wei", ""},
    {"shun", "s.wo-", "n"},   {"shuo", "s.wo", ""},
    {"si", "si[", ""},        {"song", "song", ""},
    {"sou", "sou", ""},       {"su", "su", ""},
    {"suan", "sua", "n"},     {"sui", "suei", ""},
    {"sun", "su@", "n"},      {"suo", "suo", ""},
    {"ta", "thA", ""},        {"tai", "thai", ""},
    {"tan", "tha", "n"},      {"tang", "tha", "N"},
    {"tao", "thAu", ""},      {"te", "th@", ""},
    {"tei", "thei", ""},      {"teng", "th@", "N"},
    {"ti", "thi", ""},        {"tian", "thiE", "n"},
    {"tiao", "thjAu", ""},    {"tie", "thiE", ""},
    {"ting", "thi", "N"},     {"tong", "thong", ""},
    {"tou", "thou", ""},      {"tu", "thu", ""},
    {"tuan", "thua", "n"},    {"tui", "thuei", ""},
    {"tun", "thwu@", "n"},    {"tuo", "thuo", ""},
    {"wa", "wA", ""},         {"wai", "wai", ""},
    {"wan", "wA", "n"},       {"wang", "wA", "N"},
    {"wei", "wei", ""},       {"wen", "wu@", "n"},
    {"weng", "wu@", "N"},     {"wo", "wo", ""},
    {"wu", "wu", ""},         {"xi", "S;i", ""},
    {"xia", "S;iA", ""},      {"xian", "S;iE", "n"},
    {"xiang", "S;iA", "N"},   {"xiao", "S;jAu", ""},
    {"xie", "S;iE", ""},      {"xin", "S;i", "n"},
    {"xing", "S;i", "N"},     {"xiong", "S;y", "N"},
    {"xiu", "S;iou", ""},     {"xu", "S;y", ""},
    {"xuan", "S;y&", "n"},    {"xue", "S;yE", ""},
    {"xun", "S;y@", "n"},     {"ya", "jiA", ""},
    {"yan", "jiE", "n"},      {"yang", "jiA", "N"},
    {"yao", "jAu", ""},       {"ye", "jiE", ""},
    {"yi", "ji", ""},         {"yin", "ji", "n"},
    {"ying", "ji", "N"},      {"yo", "jio", ""},
    {"yong", "yu", "N"},      {"you", "jiou", ""},
    {"yu", ";y", ""},         {"yuan", "y&", "n"},
    {"yue", "yE", ""},        {"yun", ";y@", "n"},
    {"za", "tsA", ""},        {"zai", "tsai", ""},
    {"zan", "tsa", "n"},      {"zang", "tsa", "N"},
    {"zao", "tsAu", ""},      {"ze", "tso-", ""},
    {"zei", "tsei", ""},      {"zen", "ts@", "n"},
    {"zeng", "ts@", "N"},     {"zha", "ts.A", ""},
    {"zhai", "ts.ai", ""},    {"zhan", "ts.a", "n"},
    {"zhang", "ts.a", "N"},   {"zhao", "ts.Au", ""},
    {"zhe", "ts.o-", ""},     {"zhei", "ts.ei", ""},
    {"zhen", "ts.@", "n"},    {"zheng", "ts.@", "N"},
    {"zhi", "ts.i.", ""},     {"zhong", "ts.ong", ""},
    {"zhou", "ts.ou", ""},    {"zhu", "ts.u", ""},
    {"zhua", "ts.wA", ""},    {"zhuai", "ts.uai", ""},
    {"zhuan", "ts.ua", "n"},  {"zhuang", "ts.wA", "N"},
    {"zhui", "ts.uei", ""},   {"zhun", "ts.u@", "n"},
    {"zhuo", "ts.uo", ""},    {"zi", "tsi[", ""},
    {"zong", "tsong", ""},    {"zou", "tsou", ""},
    {"zu", "tsu", ""},        {"zuan", "tsua", "n"},
    {"zui", "tsuei", ""},     {"zun", "tsu@", "n"},
    {"zuo", "tsuo", ""},
};

constexpr std::string_view erhua_sound = "@r";

// Interjections that are hummed, and what comes nearest to them.
struct Nearest {
    std::string_view pinyin;
    std::string_view instead;
};
constexpr Nearest hummed[] = {{"eh", "ei"}, {"hm", "heng"}, {"hng", "heng"}, {"m", "mu"}, {"n", "en"}};

// What is left of the end of a syllable when 儿 is drawn into it. In the row of "@" the vowel itself is 儿.
struct Merger {
    std::string_view opening;  // how it ends
    std::string_view coda;
    std::string_view left;
    bool takes_vowel = false;
};
constexpr Merger mergers[] = {
    {"iE", "n", "iA"},    {"uei", "", "u"},     {"wei", "", "u"},     {"uai", "", "uA"},    {"ai", "", "A"},
    {"ua", "n", "uA"},    {"wa", "n", "wA"},    {"a", "n", "A"},      {"u@", "n", "u"},     {"y@", "n", "y"},
    {"@", "n", "", true}, {"ei", "", "", true}, {"i.", "", "", true}, {"i[", "", "", true}, {"yi", "n", "y"},
};

std::string_view digits_of(Tone tone) {
    switch (tone) {
        case Tone::High: return "55";
        case Tone::Rising: return "35";
        case Tone::Low: return "214";
        case Tone::HalfLow: return "21";
        case Tone::Falling: return "51";
        case Tone::Neutral: break;
    }
    return "11";
}

const MandarinSound* find(std::string_view pinyin) {
    for (const Nearest& nearest : hummed) {
        pinyin = nearest.pinyin == pinyin ? nearest.instead : pinyin;
    }
    const auto* const found =
        std::lower_bound(std::begin(sounds), std::end(sounds), pinyin,
                         [](const MandarinSound& sound, std::string_view it) { return sound.pinyin < it; });
    return found != std::end(sounds) && found->pinyin == pinyin ? found : nullptr;
}

std::string with_erhua(const MandarinSound& sound, std::string_view tone) {
    std::string_view coda = sound.coda == "n" ? "" : sound.coda;
    for (const Merger& merger : mergers) {
        if (sound.coda == merger.coda && sound.opening.ends_with(merger.opening)) {
            std::string opening(sound.opening.substr(0, sound.opening.size() - merger.opening.size()));
            opening += merger.left;
            return merger.takes_vowel ? opening + std::string(erhua_sound) + std::string(tone)
                                      : opening + std::string(tone) + std::string(erhua_sound);
        }
    }
    return std::string(sound.opening) + std::string(tone) + std::string(coda) + std::string(erhua_sound);
}

}  // namespace

std::span<const MandarinSound> mandarin_sounds() {
    return sounds;
}

bool is_mandarin_sound(std::string_view pinyin) {
    return find(pinyin) != nullptr;
}

std::string mandarin_phonemes(std::string_view pinyin, Tone tone, bool erhua) {
    const MandarinSound* const sound = find(pinyin);
    if (sound == nullptr) {
        return {};
    }
    const std::string_view digits = digits_of(tone);
    if (erhua && sound->opening != erhua_sound) {
        return with_erhua(*sound, digits);
    }
    return std::string(sound->opening) + std::string(digits) + std::string(sound->coda);
}

}  // namespace qiming::accessibility
