// A centre in memory: what it answers is decided by the real core (central/core), what it holds are values. No
// socket, database or clock, and no order in which it must be asked. On the way to it a test puts whatever
// troubles it likes. All may be called from any thread.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "central/core/intake.h"
#include "central/core/numbers.h"
#include "content/wire/call.h"
#include "content/wire/report.h"
#include "content/wire/stuck.h"
#include "drivers/http/http_client.h"

namespace qiming::support {

class CoreCentre {
public:
    using Answer = tl::expected<drivers::HttpResponse, drivers::HttpFault>;
    // What becomes of a request before it reaches the centre; nothing: it reaches it.
    using OnTheWay = std::function<std::optional<Answer>(const drivers::HttpRequest&)>;

    CoreCentre();
    // The centre outlives its clients.
    std::unique_ptr<drivers::HttpClient> client();

    // --- troubles: they last until the next one, or until all is well ---
    void be_well();
    void be_out_of_reach();              // no link
    void be_unable();                    // 503 to everything
    void lose_answers();                 // it takes what it is sent, and nobody hears of it
    void meet_on_the_way(OnTheWay way);  // a proxy, a portal, a mixed-up answer

    // --- what happens at the centre ---
    void publish_assessments(const std::string& document, const std::string& etag);
    void back_up();                                // every backup holds what has come in by now
    void erase(const std::string& id);             // at the wish of the person
    void restore(const std::string& epoch);        // a backup without a submission is put back
    void acknowledge(const std::string& call_id);  // staff answer

    // --- what came in ---
    std::vector<drivers::HttpRequest> asked() const;  // also what was answered on the way
    std::vector<drivers::HttpRequest> asked(std::string_view path) const;
    std::vector<content::Submission> held() const;
    std::vector<content::Stuck> stuck() const;
    std::vector<content::Report> reports() const;

    Answer answer(const drivers::HttpRequest& request);

private:
    struct Entry {
        content::Submission submission;
        content::Receipt receipt;
    };
    drivers::HttpResponse route(const drivers::HttpRequest& request);
    drivers::HttpResponse take_submission(const std::string& body);
    drivers::HttpResponse take_call(const std::string& body);
    drivers::HttpResponse take_report(const std::string& body);
    drivers::HttpResponse take_stuck(const std::string& body);
    drivers::HttpResponse welcome(const std::string& body);
    drivers::HttpResponse tell_durable() const;
    drivers::HttpResponse tell_call(const std::string& target) const;
    drivers::HttpResponse hand_out(const std::string& if_none_match) const;
    central::Known known_of(const content::Submission& submission) const;

    mutable std::mutex mutex_;
    central::Forms forms_;
    OnTheWay way_;
    bool loses_answers_ = false;
    std::vector<drivers::HttpRequest> asked_;

    std::string epoch_ = "1-a";
    bool after_restore_ = false;
    std::vector<Entry> entries_;
    std::int64_t durable_ = 0;
    std::vector<std::string> erased_;
    std::map<std::string, content::StaffCall> calls_;
    std::vector<content::Stuck> stuck_;
    std::vector<content::Report> reports_;
    central::KnownCode code_;
    std::string assessments_;
    std::string etag_;
};

}  // namespace qiming::support
