#include "kiosk/core/jobs/job_words.h"

#include <array>
#include <string_view>
#include <utility>

#include <fmt/format.h>

#include "accessibility/text/plain_text.h"
#include "content/jobs/deadline.h"
#include "content/wire/outcome_number.h"
#include "kiosk/core/outcome/state_word.h"

namespace qiming::kiosk {

using accessibility::Language;
using accessibility::Phrasebook;
using content::AccessFacts;
using content::Known;

namespace {

std::array<std::pair<std::string_view, Known>, 10> each_fact(const AccessFacts& facts) {
    return {{{"lift", facts.lift},
             {"ramp", facts.ramp},
             {"accessible_toilet", facts.accessible_toilet},
             {"tactile_paving", facts.tactile_paving},
             {"screen_reader_usable", facts.screen_reader_usable},
             {"sign_language_support", facts.sign_language_support},
             {"home_based", facts.home_based},
             {"flexible_hours", facts.flexible_hours},
             {"job_coach", facts.job_coach},
             {"meals_or_lodging", facts.meals_or_lodging}}};
}

std::string_view suffix_of(Known known) {
    switch (known) {
        case Known::Yes: return ".yes";
        case Known::No: return ".no";
        case Known::NotChecked: return ".unknown";
    }
    return ".unknown";
}

// While nobody knows the date, no day is called today.
std::string day_words(const Phrasebook& words, content::Day day, const Moment& now) {
    const content::Day today = now.day;
    if (day == today && !now.is_guess) {
        return words.say("date.today");
    }
    const std::string month = words.say("date.month." + std::to_string(day.month));
    const std::string number = std::to_string(day.day);
    if (day.year == today.year && !now.is_guess) {
        return words.say("date.this_year", {{"month", month}, {"day", number}});
    }
    return words.say("date.full", {{"year", std::to_string(day.year)}, {"month", month}, {"day", number}});
}

void append(const Phrasebook& words, std::string& list, const std::string& item) {
    if (!list.empty()) {
        list += words.say("list.and");
    }
    list += item;
}

}  // namespace

SaidText in_language(const Phrasebook& words, const content::LocalText& text) {
    if (is_written_chinese(words.language())) {
        return {text.chinese, std::nullopt};
    }
    if (text.english.empty()) {
        return {text.chinese, Language::Chinese};
    }
    return {text.english, std::nullopt};
}

accessibility::Nameable nameable(const Phrasebook& words, const content::Job& job) {
    return {in_language(words, job.title).text,
            {in_language(words, job.employer).text, in_language(words, job.place).text}};
}

std::string name_of(const Phrasebook& words, const content::Job& job) {
    std::string name = accessibility::told_apart({nameable(words, job)}, words).front().name;
    return accessibility::is_blank(name) ? words.say("names.job") : name;
}

Node said_fact(NodeId id, std::string name, SaidText said) {
    Node made = fact(std::move(id), std::move(name), std::move(said.text));
    made.language = said.language;
    return made;
}

std::vector<Node> posting_facts(const Phrasebook& words, const content::Job& job, const NodeId& prefix) {
    std::vector<Node> facts{said_fact(prefix + "job", words.say("review.job"),
                                      {name_of(words, job), in_language(words, job.title).language})};
    add_unless_empty(facts, said_fact(prefix + "employer", words.say("job.label.employer"),
                                      in_language(words, job.employer)));
    return facts;
}

std::string district_words(const Phrasebook& words, const content::Job& job) {
    const std::string key = "job.district." + job.district;
    return words.has(key) ? words.say(key) : "";
}

std::string deadline_words(const Phrasebook& words, const content::Job& job, const Moment& now) {
    const auto deadline = content::read_deadline(job.valid_through);
    if (!deadline) {
        return "";
    }
    if (!content::is_before(now.civil(), *deadline)) {
        return words.say("job.deadline.over");
    }
    const std::string day = day_words(words, deadline->day, now);
    return deadline->minute
               ? words.say("job.deadline.at",
                           {{"day", day},
                            {"time", fmt::format("{}:{:02}", *deadline->minute / 60, *deadline->minute % 60)}})
               : day;
}

std::string deadline_mark(const Phrasebook& words, const content::Job& job, const Moment& now) {
    const auto deadline = content::read_deadline(job.valid_through);
    const std::string when = deadline_words(words, job, now);
    return deadline && content::is_before(now.civil(), *deadline)
               ? words.say("job.deadline.mark", {{"when", when}})
               : when;
}

std::string applied_words(const Phrasebook& words, const Sent& sent) {
    const std::string state = words.say(state_word(sent).phrase);
    return sent.number.empty()
               ? state
               : words.say("job.applied.number", {{"state", state}, {"number", content::grouped(sent.number)}});
}

std::string pay_words(const Phrasebook& words, const content::Job& job) {
    if (job.pay_high == 0 && job.pay_low == 0) {
        return words.say("job.pay.open");
    }
    if (job.pay_high == 0) {
        return words.say("job.pay.from", {{"low", std::to_string(job.pay_low)}});
    }
    if (job.pay_high == job.pay_low) {
        return words.say("job.pay.exact", {{"low", std::to_string(job.pay_low)}});
    }
    return words.say("job.pay.range",
                     {{"low", std::to_string(job.pay_low)}, {"high", std::to_string(job.pay_high)}});
}

std::string suits_words(const Phrasebook& words, const content::Job& job) {
    std::string list;
    for (const auto& code : job.suits) {
        append(words, list, words.say("job.suits." + code));
    }
    return list;
}

AccessWords access_words(const Phrasebook& words, const AccessFacts& facts) {
    AccessWords said;
    for (const auto& [name, known] : each_fact(facts)) {
        std::string& list = known == Known::Yes ? said.yes : known == Known::No ? said.no : said.not_checked;
        append(words, list, words.say("job.access." + std::string(name) + std::string(suffix_of(known))));
    }
    return said;
}

std::vector<std::string> access_marks(const Phrasebook& words, const AccessFacts& facts) {
    std::vector<std::string> marks;
    for (const auto& [name, known] : each_fact(facts)) {
        if (known == Known::Yes) {
            marks.push_back(words.say("job.access." + std::string(name) + ".yes"));
        }
    }
    return marks;
}

}  // namespace qiming::kiosk
