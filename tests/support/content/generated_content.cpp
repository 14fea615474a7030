#include "tests/support/content/generated_content.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "content/calendar/civil_day.h"
#include "content/jobs/job_file.h"
#include "kiosk/core/jobs/jobs.h"
#include "tests/support/content/hostile_text.h"
#include "tests/support/sample_world.h"

namespace qiming::tests {

namespace {

std::size_t below(Random& random, std::size_t end) {
    return static_cast<std::size_t>(random()) % end;
}

const std::string& one_of(Random& random, const std::vector<std::string>& texts) {
    return texts[below(random, texts.size())];
}

std::string times(const std::string& text, std::size_t count) {
    std::string all;
    for (std::size_t i = 0; i < count; ++i) {
        all += text;
    }
    return all;
}

class Texts {
public:
    Texts(Random& random, Manner manner) : random_(random), manner_(manner), few_(1 + below(random, 3)) {}

    // Of few kinds: a title that another posting has, too.
    content::LocalText any(const char* chinese, const char* english, std::size_t longest) {
        const std::size_t which = below(random_, few_);
        if (manner_ == Manner::Hostile && below(random_, 2) == 0) {
            return {hostile(), below(random_, 2) == 0 ? hostile() : ""};
        }
        if (below(random_, 16) == 0) {  // as long as may be, in words that nothing parts
            return {times("岗", longest / 3), times("w", longest)};
        }
        const std::string number = which == 0 ? "" : std::to_string(which);
        return {chinese + number, below(random_, 4) == 0 ? "" : english + number};
    }

    std::string sentences(std::size_t longest) {
        const std::string sentence =
            one_of(random_, {"整理货物。", "贴标签，装箱。", "按清单做事，准时上班。"});
        std::string all = manner_ == Manner::Hostile ? hostile() : sentence;
        while (below(random_, 5) != 0 && all.size() + sentence.size() < longest) {
            all += sentence;
        }
        return below(random_, 20) == 0 ? times(sentence, longest / sentence.size()) : all;
    }

private:
    std::string hostile() {
        static const std::vector<std::string> nasty = {
            "",
            " ",
            "　",
            "\u200B",
            "\uFEFF",
            "<b>仓库&nbsp;理货员</b>",
            "{title}{0}%s%n",
            "\u202E倒过来",
            "a\nb\tc",
            std::string("NUL\0里面", 10),
            "👩‍🦽👩‍🦽",
            "e" + times("\u0301", 60),
            "~2",
            "a|2",
            "仓库理货员，第2个",
            "★急聘※",
            "\xFF\xC3",
            "../../etc/passwd",
            times("长", 1'000),
            times("w", 3'000),
            "</script>\"'--",
            "80㎡①②㈢",
        };
        const std::string& text = one_of(random_, nasty);
        return below(random_, 4) == 0 ? spoilt(text + "仓库理货员", random_) : text;
    }

    Random& random_;
    Manner manner_;
    std::size_t few_;
};

std::size_t any_count(Random& random) {
    constexpr std::array<std::size_t, 8> counts = {0, 1, 2, 3, 4, 7, 30, 100};
    return below(random, 40) == 0 ? 10'000 : counts[below(random, counts.size())];
}

content::Known any_fact(Random& random) {
    return static_cast<content::Known>(below(random, 3));
}

std::vector<content::Job> any_jobs(Random& random, Manner manner) {
    Texts texts(random, manner);
    std::vector<content::Job> jobs(any_count(random));
    for (content::Job& job : jobs) {
        const bool has_own_id = manner == Manner::Repetitive || below(random, 8) != 0;
        job.id = has_own_id ? fmt::format("G-{}", &job - jobs.data()) : "G-1";
        job.title = texts.any("仓库理货员", "Warehouse worker", 240);
        job.employer = texts.any("测试用人单位", "Test employer", 240);
        job.place = texts.any("香洲区测试路", "Test Road", 240);
        job.duties = {texts.sentences(3'000), ""};
        job.requirements = {texts.sentences(3'000), "Careful. Careful. Careful."};
        job.hours_text = {"每天8小时", ""};
        job.district = one_of(random, {"xiangzhou", "doumen", "any"});
        job.kind = one_of(random, {"massage", "cleaning"});
        job.form = std::to_string(1 + below(random, 7));
        if (manner == Manner::Hostile && below(random, 4) == 0) {
            job.district = one_of(random, {"macau", "atlantis"});
            job.kind = one_of(random, {"juggling", "sailing"});
        }
        job.suits = below(random, 2) == 0 ? std::vector<std::string>{} : std::vector<std::string>{"1", "7"};
        job.pay_low = static_cast<int>(below(random, 3)) * 2'000;
        job.date_posted = "2026-11-01";
        job.valid_through = one_of(random, {"", "2026-11-23", "2026-11-23T17:00", "2026-12-31", "2030-01-03"});
        if (below(random, 8) == 0) {
            job.valid_through = manner == Manner::Hostile ? "soon" : "2026-11-22";
        }
        job.access.lift = any_fact(random);
        job.access.home_based = any_fact(random);
        job.access.ramp = any_fact(random);
    }
    return jobs;
}

content::Assessments any_assessments(Random& random, Manner manner) {
    Texts texts(random, manner);
    content::Assessments made;
    made.sites.resize(below(random, 9));
    for (content::Site& site : made.sites) {
        site.id = fmt::format("s{}", &site - made.sites.data());
        site.name = texts.any("示例评估站", "Sample Centre", 240);
        site.address = texts.any("示例路1号", "1 Sample Road", 240);
        site.way_in = {texts.sentences(1'500), ""};
    }
    const std::vector<std::string> days = {"2026-11-24", "2026-12-01", "2027-11-24", "2027-12-01"};
    for (std::size_t count = made.sites.empty() ? 0 : any_count(random) % 300; count > 0; --count) {
        content::Slot& slot = made.slots.emplace_back();
        slot.id = fmt::format("t{}", made.slots.size());
        slot.site = made.sites[below(random, made.sites.size())].id;
        slot.day = one_of(random, days);
        slot.start = one_of(random, {"09:00", "12:30", "15:00"});
        slot.left = static_cast<int>(below(random, 2));
    }
    std::stable_sort(made.slots.begin(), made.slots.end(), [](const auto& one, const auto& other) {
        return one.day != other.day ? one.day < other.day : one.start < other.start;
    });
    return made;
}

accessibility::Preferences any_look(Random& random) {
    accessibility::Preferences look;
    look.language = accessibility::languages[below(random, accessibility::languages.size())];
    look.easy_read = below(random, 3) == 0;
    if (below(random, 3) == 0) {
        look.text_size = accessibility::text_sizes[below(random, accessibility::text_sizes.size())];
    }
    return look;
}

class Screens {
public:
    Screens(const kiosk::World& world, Random& random) : world_(world), random_(random) {}

    std::vector<kiosk::State> take() {
        add(kiosk::Home{});
        jobs();
        booking();
        outcomes();
        return std::move(states_);
    }

private:
    kiosk::State& add(kiosk::Screen screen, kiosk::Session session = {}) {
        kiosk::State& state = states_.emplace_back();
        state.now.day = sample_today;
        state.now.hour = 8;
        state.preferences = any_look(random_);
        state.session = std::move(session);
        kiosk::find_jobs(world_, state);
        state.screen = std::move(screen);
        return state;
    }

    void jobs() {
        const std::size_t count = world_.jobs.size();
        const std::size_t pages = std::max<std::size_t>(1, (count + 2) / 3);
        for (const std::size_t page :
             {std::size_t{0}, pages - 1, below(random_, pages), below(random_, pages)}) {
            add(kiosk::JobList{static_cast<int>(page)});
        }
        for (const char* open : {"", "district", "kind", "suits", "pay", "form", "home"}) {
            add(kiosk::JobFilters{open});
        }
        add(kiosk::JobDetail{"withdrawn"});
        for (int looks = 0; looks < 3 && count > 0; ++looks) {
            const std::string id = world_.jobs.id(below(random_, count));
            add(kiosk::JobDetail{id});
            kiosk::Session applying;
            applying.job = id;
            add(kiosk::Review{tests::application(), std::nullopt}, std::move(applying));
        }
    }

    void booking() {
        kiosk::Session session;
        if (!world_.assessments.slots.empty()) {
            const auto& slot = world_.assessments.slots[below(random_, world_.assessments.slots.size())];
            session.site = slot.site;
            session.day = slot.day;
            session.slot = slot.id;
        }
        using Step = kiosk::ChoosingSlot::Step;
        for (const Step step : {Step::Site, Step::Day, Step::Slot}) {
            add(kiosk::ChoosingSlot{tests::booking(), step}, session);
        }
        add(kiosk::Review{tests::booking(), std::nullopt}, session);
    }

    void outcomes() {
        for (int looks = 0; looks < 6; ++looks) {
            kiosk::Session session;
            session.submissions = {any_submission(world_, random_), any_submission(world_, random_)};
            add(kiosk::Outcome{below(random_, 2)}, session);
            add(kiosk::JobList{0}, session);
            add(kiosk::ConfirmFinish{}, session);
        }
    }

    const kiosk::World& world_;
    Random& random_;
    std::vector<kiosk::State> states_;
};

}  // namespace

void generate(kiosk::World& world, std::uint32_t seed, Manner manner) {
    Random random(seed);
    world.jobs = content::JobIndex(any_jobs(random, manner));
    world.assessments = any_assessments(random, manner);
}

kiosk::Sent any_submission(const kiosk::World& world, Random& random) {
    kiosk::Sent sent;
    sent.id = "id";
    sent.number = "101-0000-018";
    sent.settled = true;
    const auto& services = world.services->all();
    sent.service = kiosk::Service(services[below(random, services.size())]);
    sent.state = static_cast<kiosk::SubmissionState>(below(random, 7));
    const auto& slots = world.assessments.slots;
    const auto any_slot = [&] {
        return slots.empty() || below(random, 6) == 0 ? std::string("gone")
                                                      : slots[below(random, slots.size())].id;
    };
    sent.slot = any_slot();
    sent.site = slots.empty() ? "gone" : slots[below(random, slots.size())].site;
    const auto& jobs = world.jobs.jobs();
    sent.job = jobs.empty() || below(random, 6) == 0 ? "gone" : jobs[below(random, jobs.size())].id;
    for (std::size_t offers = below(random, 12); offers > 0; --offers) {
        sent.other_slots.push_back(any_slot());
    }
    return sent;
}

std::vector<kiosk::State> screens_of(const kiosk::World& world, Random& random) {
    return Screens(world, random).take();
}

}  // namespace qiming::tests
