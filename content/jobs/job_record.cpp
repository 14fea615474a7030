#include "content/jobs/job_record.h"

#include <cstdint>
#include <cstring>

#include "content/jobs/access_names.h"

namespace qiming::content {
namespace {

class Writer {
public:
    void number(std::int32_t value) {
        char bytes[sizeof(value)];
        std::memcpy(bytes, &value, sizeof(value));
        made_.append(bytes, sizeof(value));
    }
    void text(const std::string& value) {
        number(static_cast<std::int32_t>(value.size()));
        made_ += value;
    }
    void text(const LocalText& value) {
        text(value.chinese);
        text(value.english);
    }
    std::string made() { return std::move(made_); }

private:
    std::string made_;
};

class Reader {
public:
    explicit Reader(std::string_view record) : rest_(record) {}
    std::int32_t number() {
        std::int32_t value = 0;
        if (rest_.size() < sizeof(value)) {
            is_whole_ = false;
            return 0;
        }
        std::memcpy(&value, rest_.data(), sizeof(value));
        rest_.remove_prefix(sizeof(value));
        return value;
    }
    std::string text() {
        const auto size = static_cast<std::size_t>(static_cast<std::uint32_t>(number()));
        if (size > rest_.size()) {
            is_whole_ = false;
            return {};
        }
        std::string value(rest_.substr(0, size));
        rest_.remove_prefix(size);
        return value;
    }
    LocalText local() {
        std::string chinese = text();
        return {std::move(chinese), text()};
    }
    bool is_whole() const { return is_whole_ && rest_.empty(); }
    bool is_good() const { return is_whole_; }

private:
    std::string_view rest_;
    bool is_whole_ = true;
};

Known known_from(std::int32_t number) {
    return number == 1 ? Known::Yes : number == 2 ? Known::No : Known::NotChecked;
}

std::int32_t number_of(Known known) {
    return known == Known::Yes ? 1 : known == Known::No ? 2 : 0;
}

}  // namespace

std::string write_job_record(const Job& job) {
    Writer writer;
    writer.text(job.id);
    writer.number(job.sample ? 1 : 0);
    for (const LocalText* const text :
         {&job.title, &job.employer, &job.place, &job.duties, &job.requirements, &job.hours_text}) {
        writer.text(*text);
    }
    for (const std::string* const text :
         {&job.district, &job.kind, &job.form, &job.date_posted, &job.valid_through}) {
        writer.text(*text);
    }
    writer.number(static_cast<std::int32_t>(job.suits.size()));
    for (const std::string& category : job.suits) {
        writer.text(category);
    }
    for (const int number : {job.pay_low, job.pay_high, job.openings}) {
        writer.number(number);
    }
    for (const AccessName& each : access_names) {
        writer.number(number_of(job.access.*each.known));
    }
    return writer.made();
}

std::optional<Job> read_job_record(std::string_view record) {
    Reader reader(record);
    Job job;
    job.id = reader.text();
    job.sample = reader.number() == 1;
    for (LocalText* const text :
         {&job.title, &job.employer, &job.place, &job.duties, &job.requirements, &job.hours_text}) {
        *text = reader.local();
    }
    for (std::string* const text :
         {&job.district, &job.kind, &job.form, &job.date_posted, &job.valid_through}) {
        *text = reader.text();
    }
    for (std::int32_t left = reader.number(); left > 0 && reader.is_good(); --left) {
        job.suits.push_back(reader.text());
    }
    for (int* const number : {&job.pay_low, &job.pay_high, &job.openings}) {
        *number = reader.number();
    }
    for (const AccessName& each : access_names) {
        job.access.*each.known = known_from(reader.number());
    }
    return reader.is_whole() ? std::optional(std::move(job)) : std::nullopt;
}

}  // namespace qiming::content
