// A service of the house at hand (content/services/service.h), as cheap as a number. Of nothing until one is
// chosen. It stands as long as the World's services do. Pure value.
#pragma once

#include "content/services/service.h"

namespace qiming::kiosk {

class Service {
public:
    Service();
    explicit Service(const content::Service& of) : of_(&of) {}

    const content::Service* operator->() const { return of_; }
    bool is_with(content::Chosen chosen) const { return of_->chosen == chosen; }
    friend bool operator==(const Service& one, const Service& other) { return one->id == other->id; }
    friend bool operator<(const Service& one, const Service& other) { return one->id < other->id; }

private:
    const content::Service* of_;  // never null
};

}  // namespace qiming::kiosk
