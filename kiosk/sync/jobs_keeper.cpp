#include "kiosk/sync/jobs_keeper.h"

#include <fmt/format.h>
#include <spdlog/spdlog.h>

#include <optional>
#include <system_error>
#include <utility>

#include "content/wire/paths.h"
#include "drivers/storage/files/files.h"
#include "kiosk/runtime/ask_store.h"
#include "kiosk/runtime/skipped.h"

namespace qiming::shell {
namespace {

constexpr int patience_ms = 30'000;  // between two pieces
constexpr const char* old_value = "content.jobs";
constexpr const char* old_etag = "content.jobs.etag";

// Rows on their way into the file.
class Packing {
public:
    Packing(const std::filesystem::path& path, const std::string& origin, const content::JobRules& rules,
            content::JobStreamLimits limits)
        : writer_(path),
          pack_([this](std::string_view piece) { return writer_.write(piece); }),
          stream_(
              origin, rules, [this](const content::Job& job) { return pack_.add(job); }, limits) {}

    bool feed(std::string_view piece) { return stream_.feed(piece); }
    // Why it is not kept; empty: it is.
    std::string finish(const std::string& label) {
        const auto skipped = stream_.end();
        if (!skipped) {
            return skipped.error().text();
        }
        report_skipped(*skipped);
        return pack_.finish(label) && writer_.commit()
                   ? std::string()
                   : "the file of jobs cannot be written: is the disk full?";
    }
    // Why no more was taken; empty: nothing was wrong so far.
    std::string refusal() const { return stream_.fault() ? stream_.fault()->text() : std::string(); }

private:
    drivers::FileWriter writer_;
    content::JobPackWriter pack_;
    content::JobStream stream_;
};

bool is_as_written(const drivers::MappedBlock& file, const content::JobPack& pack) {
    content::PackSum sum;
    return file.read_first(pack.summed_bytes(), [&](std::string_view piece) { sum.add(piece); }) &&
           sum.value() == pack.sum_of_block();
}

}  // namespace

JobsKeeper::JobsKeeper(std::unique_ptr<drivers::HttpClient> http, Desks desks)
    : http_(std::move(http)), desks_(std::move(desks)) {
    starting_ = InFlight::Token(desks_.in_flight);
    thread_ = std::thread([this] { run(); });
}

JobsKeeper::~JobsKeeper() {
    {
        const std::lock_guard lock(mutex_);
        ending_ = true;
    }
    woken_.notify_one();
    http_->cancel();
    thread_.join();
}

void JobsKeeper::fetch() {
    {
        const std::lock_guard lock(mutex_);
        wishes_.emplace_back(desks_.in_flight);
    }
    woken_.notify_one();
}

void JobsKeeper::run() {
    bring_back();
    starting_ = InFlight::Token();
    for (std::vector<InFlight::Token> served;;) {
        served.clear();
        {
            std::unique_lock lock(mutex_);
            woken_.wait(lock, [this] { return ending_ || !wishes_.empty(); });
            if (ending_) {
                return;
            }
            served.swap(wishes_);
        }
        ask();
    }
}

// Maps the file and hands it to the main thread. False: it is not there, or not as it was written.
bool JobsKeeper::use(const std::filesystem::path& path) {
    auto file = drivers::MappedBlock::open(path);
    auto pack = file == nullptr ? std::nullopt : content::JobPack::of(file->bytes());
    if (!pack || !is_as_written(*file, *pack)) {
        return false;
    }
    etag_ = pack->label();
    spdlog::info("{} postings are in use", pack->size());
    desks_.mailbox.put(NewJobs{content::JobIndex(std::move(*pack), std::move(file))});
    return true;
}

void JobsKeeper::bring_back() {
    std::error_code trouble;
    if (!std::filesystem::exists(file(), trouble)) {
        take_over();
        return;
    }
    if (!use(file())) {
        std::filesystem::rename(file(), file().string() + ".damaged", trouble);
        spdlog::error(
            "the file of jobs was damaged; it is set aside as jobs.pack.damaged, and they are asked for again");
    }
}

// Until now they were kept beside the submissions.
void JobsKeeper::take_over() {
    const auto text =
        ask_store(desks_.storage, [](drivers::OutboxStore& store) { return store.read_value(old_value); });
    if (!text || text->empty()) {
        return;
    }
    const auto etag =
        ask_store(desks_.storage, [](drivers::OutboxStore& store) { return store.read_value(old_etag); });
    Packing packing(file(), "kept jobs", desks_.rules, desks_.limits);
    packing.feed(*text);
    if (const std::string why = packing.finish(etag.value_or("")); !why.empty() || !use(file())) {
        spdlog::error("the jobs that were kept are not used: {}", why);
        return;
    }
    for (const char* const name : {old_value, old_etag}) {
        ask_store(desks_.storage, [&](drivers::OutboxStore& store) { return store.write_value(name, ""); });
    }
}

void JobsKeeper::ask() {
    std::optional<Packing> packing;  // from the first piece on
    drivers::HttpRequest request;
    request.path = content::jobs_path;
    request.if_none_match = etag_;
    request.timeout_ms = patience_ms;
    request.take_body = [&](std::string_view piece) {
        if (!packing) {
            packing.emplace(file(), "the centre's jobs", desks_.rules, desks_.limits);
        }
        return packing->feed(piece);
    };
    const auto answer = http_->perform(request);
    std::string trouble;
    if (!answer) {
        trouble = packing ? packing->refusal() : std::string();
    } else if (answer->status == 200) {
        trouble = packing ? packing->finish(answer->etag) : "the answer is empty";
        if (trouble.empty() && !use(file())) {
            trouble = "the file of jobs cannot be read again";
        }
    }
    explain(answer, trouble);
}

// The link is told by others, who ask for less.
void JobsKeeper::explain(const tl::expected<drivers::HttpResponse, drivers::HttpFault>& answer,
                         const std::string& trouble) {
    {
        const std::lock_guard lock(mutex_);
        if (ending_) {
            return;
        }
    }
    std::string told = trouble;
    if (told.empty() && !answer) {
        told = answer.error().problem;
    } else if (told.empty() && answer->status != 200 && answer->status != 304) {
        told = fmt::format("the centre answered {} when asked for jobs", answer->status);
    }
    if (std::exchange(trouble_, told) != told && !told.empty()) {
        spdlog::error("newer jobs are not taken, the last good ones stay: {}", told);
    }
}

}  // namespace qiming::shell
