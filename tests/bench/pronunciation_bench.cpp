// The front end of speech alone: how fast text becomes readings, and what the lexicon costs.
#include <malloc.h>

#include <fstream>
#include <iterator>

#include "accessibility/normalisation/spoken_runs.h"
#include "accessibility/pronunciation/readings.h"
#include "accessibility/text/utf8.h"
#include "tests/bench/benches.h"
#include "tests/bench/stopwatch.h"

namespace qiming::bench {
namespace {

using accessibility::Language;
using accessibility::Lexicon;

constexpr auto what_is_said =
    "珠海市残疾人就业服务中心免费为求职者提供职业指导。您可以在3楼302室领取就业创业证，咨询电话0756-2128234。"
    "斗门区招聘调律师两名，月薪3500-"
    "4500元，包吃住，双休，试用期满后转正；有意者请携带身份证和残疾人证参加面试。";

std::string text_of(const char* file) {
    std::ifstream stream(std::string("content/pronunciation/zh-CN/") + file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

double heap_mb() {
    const auto heap = ::mallinfo2();
    return static_cast<double>(heap.uordblks + heap.hblkhd) / 1e6;
}

auto load() {
    return Lexicon::of(text_of("words.tsv"), text_of("overrides.tsv"), text_of("polyphones.tsv"));
}

constexpr auto no_lexicon = "content/pronunciation/zh-CN has a bad line; qiming-say --lexicon-check names it";

}  // namespace

std::string speech_front_end(const Report& report) {
    const auto lexicon = load();
    if (!lexicon || lexicon->segment(U"残疾人").size() != 1) {
        return no_lexicon;
    }
    const auto characters = static_cast<double>(accessibility::decode_utf8(what_is_said).size());
    constexpr int rounds = 200;
    std::vector<double> samples;
    for (int i = 0; i < rounds; ++i) {
        const Stopwatch watch;
        for (const auto& run : accessibility::spoken_runs(what_is_said, Language::Chinese)) {
            accessibility::readings_of(run.words, *lexicon);
        }
        samples.push_back(watch.ms() * 1000 / characters);
    }
    report.samples("speech.front_end_us_per_char", std::move(samples), "us");
    return "";
}

// From the files in the page cache to a lexicon that answers.
std::string speech_lexicon(const Report& report) {
    constexpr int rounds = 20;
    std::vector<double> loads;
    for (int i = 0; i < rounds; ++i) {
        const Stopwatch watch;
        if (!load()) {
            return no_lexicon;
        }
        loads.push_back(watch.ms());
    }
    const double before = heap_mb();
    const auto lexicon = load();
    report.value("speech.lexicon_mb", heap_mb() - before, "MB", 1);
    report.samples("speech.lexicon_load_ms", std::move(loads), "ms");
    return "";
}

}  // namespace qiming::bench
