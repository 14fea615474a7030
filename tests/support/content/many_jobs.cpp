#include "tests/support/content/many_jobs.h"

#include <array>
#include <random>
#include <string>

#include <fmt/format.h>

namespace qiming::tests {
namespace {

using content::Job;
using content::Known;

constexpr std::array<const char*, 6> districts = {"xiangzhou", "doumen", "jinwan", "hengqin", "gaoxin", "any"};
constexpr std::array<const char*, 16> kinds = {
    "customer_service", "massage",      "data_annotation", "ecommerce",     "handicraft", "cleaning",
    "office",           "assembly",     "agriculture",     "food",          "design",     "it",
    "public_post",      "music_tuning", "media",           "security_guard"};

// The engine's numbers are the same everywhere; the library's distributions are not.
class Dice {
public:
    explicit Dice(std::uint32_t seed) : engine_(seed) {}
    int below(int limit) { return static_cast<int>(engine_() % static_cast<std::uint32_t>(limit)); }
    bool one_in(int chances) { return below(chances) == 0; }
    Known known() {
        return std::array{Known::Yes, Known::No, Known::NotChecked}[static_cast<std::size_t>(below(3))];
    }

private:
    std::mt19937 engine_;
};

content::AccessFacts facts(Dice& dice) {
    content::AccessFacts made;
    made.lift = dice.known();
    made.ramp = dice.known();
    made.accessible_toilet = dice.known();
    made.tactile_paving = dice.known();
    made.screen_reader_usable = dice.known();
    made.sign_language_support = dice.known();
    made.home_based = dice.known();
    made.flexible_hours = dice.known();
    made.job_coach = dice.known();
    made.meals_or_lodging = dice.known();
    return made;
}

void add_texts(Job& job, std::size_t position) {
    job.title = {fmt::format("第{}个岗位", position), fmt::format("Posting {}", position)};
    job.employer = {fmt::format("示例第{}公司", position % 97), fmt::format("Sample {} Co.", position % 97)};
    job.place = {fmt::format("示例路{}号，公交可达", position % 1000), ""};
    job.duties = {"按清单整理货物，登记数量，有问题告诉同事。入职前培训两周。",
                  "Sort goods by a list, count them and tell colleagues."};
    job.requirements = {"细心，能按时上班。", "Careful and on time."};
    job.hours_text = {"每天 8 小时，双休", "8 hours a day, weekends off"};
}

void add_pay(Job& job, Dice& dice) {
    if (dice.one_in(10)) {
        return;  // to be agreed
    }
    job.pay_low = 1800 + (dice.below(60) * 100);
    job.pay_high = dice.one_in(10) ? 0 : job.pay_low + (dice.below(30) * 100);
}

Job job_at(std::size_t position, Dice& dice) {
    Job job;
    job.id = fmt::format("T-{:07}", position);
    job.sample = true;
    add_texts(job, position);
    job.district = districts[static_cast<std::size_t>(dice.below(districts.size()))];
    job.kind = kinds[static_cast<std::size_t>(dice.below(kinds.size()))];
    job.form = std::to_string(1 + dice.below(7));
    for (int category = 1; category <= 7; ++category) {
        if (dice.one_in(3)) {
            job.suits.push_back(std::to_string(category));
        }
    }
    add_pay(job, dice);
    job.openings = 1 + dice.below(9);
    job.date_posted = fmt::format("2026-{:02}-{:02}", 1 + dice.below(12), 1 + dice.below(28));
    job.valid_through =
        dice.one_in(5) ? "" : fmt::format("2030-{:02}-{:02}", 1 + dice.below(12), 1 + dice.below(28));
    job.access = facts(dice);
    return job;
}

}  // namespace

std::vector<Job> many_jobs(std::size_t count, std::uint32_t seed) {
    Dice dice(seed);
    std::vector<Job> jobs;
    jobs.reserve(count);
    for (std::size_t position = 0; position < count; ++position) {
        jobs.push_back(job_at(position, dice));
    }
    return jobs;
}

}  // namespace qiming::tests
