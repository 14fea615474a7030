#include "accessibility/compatibility_forms.h"

#include <algorithm>
#include <array>
#include <cstddef>

namespace qiming::accessibility {
namespace {

// Generated from Unicode's compatibility decompositions: the character that each form stands for.
constexpr char32_t first_radical = 0x2F00;
constexpr std::u32string_view radicals =
    U"一丨丶丿乙亅二亠人儿入八冂冖冫几凵刀力勹匕匚匸十卜卩厂厶又口囗土士夂夊夕大女子宀寸小尢尸屮山巛工"
    U"己巾干幺广廴廾弋弓彐彡彳心戈戶手支攴文斗斤方无日曰月木欠止歹殳毋比毛氏气水火爪父爻爿片牙牛犬玄玉"
    U"瓜瓦甘生用田疋疒癶白皮皿目矛矢石示禸禾穴立竹米糸缶网羊羽老而耒耳聿肉臣自至臼舌舛舟艮色艸虍虫血行"
    U"衣襾見角言谷豆豕豸貝赤走足身車辛辰辵邑酉釆里金長門阜隶隹雨靑非面革韋韭音頁風飛食首香馬骨高髟鬥鬯"
    U"鬲鬼魚鳥鹵鹿麥麻黃黍黑黹黽鼎鼓鼠鼻齊齒龍龜龠";

constexpr char32_t first_ideograph = 0xF900;
// These lines would be broken anew at every run.
// clang-format off
constexpr std::u32string_view ideographs =
    U"豈更車賈滑串句龜龜契金喇奈懶癩羅蘿螺裸邏樂洛烙珞落酪駱亂卵欄爛蘭鸞嵐濫藍襤拉臘蠟廊朗浪狼郎來冷勞"
    U"擄櫓爐盧老蘆虜路露魯鷺碌祿綠菉錄鹿論壟弄籠聾牢磊賂雷壘屢樓淚漏累縷陋勒肋凜凌稜綾菱陵讀拏樂諾丹寧"
    U"怒率異北磻便復不泌數索參塞省葉說殺辰沈拾若掠略亮兩凉梁糧良諒量勵呂女廬旅濾礪閭驪麗黎力曆歷轢年憐"
    U"戀撚漣煉璉秊練聯輦蓮連鍊列劣咽烈裂說廉念捻殮簾獵令囹寧嶺怜玲瑩羚聆鈴零靈領例禮醴隸惡了僚寮尿料樂"
    U"燎療蓼遼龍暈阮劉杻柳流溜琉留硫紐類六戮陸倫崙淪輪律慄栗率隆利吏履易李梨泥理痢罹裏裡里離匿溺吝燐璘"
    U"藺隣鱗麟林淋臨立笠粒狀炙識什茶刺切度拓糖宅洞暴輻行降見廓兀嗀﨎﨏塚﨑晴﨓﨔凞猪益礼神祥福靖精羽﨟"
    U"蘒﨡諸﨣﨤逸都﨧﨨﨩飯飼館鶴郞隷侮僧免勉勤卑喝嘆器塀墨層屮悔慨憎懲敏既暑梅海渚漢煮爫琢碑社祉祈祐"
    U"祖祝禍禎穀突節練縉繁署者臭艹艹著褐視謁謹賓贈辶逸難響頻恵𤋮舘﩮﩯並况全侀充冀勇勺喝啕喙嗢塚墳奄奔"
    U"婢嬨廒廙彩徭惘慎愈憎慠懲戴揄搜摒敖晴朗望杖歹殺流滛滋漢瀞煮瞧爵犯猪瑱甆画瘝瘟益盛直睊着磌窱節类絛"
    U"練缾者荒華蝹襁覆視調諸請謁諾諭謹變贈輸遲醙鉶陼難靖韛響頋頻鬒龜𢡊𢡄𣏕㮝䀘䀹𥉉𥳐𧻓齃龎";
// clang-format on

// Ten digits each, from their zero on.
constexpr std::array<char32_t, 12> zeros = {0x0660, 0x06F0,  0x07C0,  0x0966,  0x0E50,  0x2080,
                                            0xFF10, 0x1D7CE, 0x1D7D8, 0x1D7E2, 0x1D7EC, 0x1D7F6};

constexpr std::u32string_view blanks =
    U"\u00A0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007"
    U"\u2008\u2009\u200A\u202F\u205F\u3000\t";
constexpr std::u32string_view dashes = U"\u2010\u2011\u2012\u2212\uFE58\uFE63";

bool holds(std::u32string_view set, char32_t point) {
    return set.find(point) != std::u32string_view::npos;
}

}  // namespace

char32_t plain_form(char32_t point) {
    for (const char32_t zero : zeros) {
        if (point >= zero && point < zero + 10) {
            return U'0' + (point - zero);
        }
    }
    if (point >= 0xFF01 && point <= 0xFF5E) {
        return point - 0xFF01 + U'!';
    }
    if (point >= first_radical && point < first_radical + radicals.size()) {
        return radicals[point - first_radical];
    }
    if (point >= first_ideograph && point < first_ideograph + ideographs.size()) {
        return ideographs[point - first_ideograph];
    }
    if (holds(blanks, point)) {
        return U' ';
    }
    if (holds(dashes, point)) {
        return U'-';
    }
    switch (point) {
        case 0xFFE5: return U'\u00A5';
        case 0xFFE1: return U'\u00A3';
        case 0x3007: return U'零';
        case 0x2E9F: return U'母';
        case 0x2EF3: return U'龟';
        case 0x2019: return U'\'';
        default: return point;
    }
}

std::u32string plain_forms(std::u32string_view text) {
    std::u32string plain(text);
    std::transform(plain.begin(), plain.end(), plain.begin(), plain_form);
    return plain;
}

std::optional<int> enclosed_number(char32_t point) {
    struct Row {
        char32_t first;
        int count;
        int number;
    };
    // Circled, in brackets, with a full stop, black, and so on: each row counts upward.
    constexpr std::array<Row, 13> rows = {{{0x2460, 20, 1},
                                           {0x2474, 20, 1},
                                           {0x2488, 20, 1},
                                           {0x24EB, 10, 11},
                                           {0x24F5, 10, 1},
                                           {0x2776, 10, 1},
                                           {0x2780, 10, 1},
                                           {0x278A, 10, 1},
                                           {0x3220, 10, 1},
                                           {0x3251, 15, 21},
                                           {0x3280, 10, 1},
                                           {0x32B1, 15, 36},
                                           {0x24EA, 1, 0}}};
    for (const Row& row : rows) {
        if (point >= row.first && point < row.first + static_cast<char32_t>(row.count)) {
            return row.number + static_cast<int>(point - row.first);
        }
    }
    return std::nullopt;
}

std::optional<int> roman_number(char32_t point) {
    if (point >= 0x2160 && point <= 0x216B) {
        return static_cast<int>(point - 0x2160) + 1;
    }
    if (point >= 0x2170 && point <= 0x217B) {
        return static_cast<int>(point - 0x2170) + 1;
    }
    return std::nullopt;
}

}  // namespace qiming::accessibility
