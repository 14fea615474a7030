#!/usr/bin/env python3
"""Makes jobs.json: sample postings, composed from the kinds of work in work_kinds.py.

Run in this folder: python3 make_jobs.py > jobs.json. The same seed gives the same file. Employers are
invented and say so; nothing here is a real offer.
"""
import json
import random

from work_kinds import WORK

POSTINGS_OF_EACH = 4
SEED = 20230310  # the day of the city's action plan

# code: share of postings, areas (Chinese, English)
DISTRICTS = {
    "xiangzhou": (38, [("香洲区拱北", "Gongbei, Xiangzhou"), ("香洲区吉大", "Jida, Xiangzhou"),
                       ("香洲区前山", "Qianshan, Xiangzhou"), ("香洲区新香洲", "New Xiangzhou")]),
    "doumen": (20, [("斗门区井岸", "Jing'an, Doumen"), ("斗门区白蕉", "Baijiao, Doumen"),
                    ("斗门区斗门镇", "Doumen Town"), ("斗门区乾务", "Qianwu, Doumen")]),
    "jinwan": (18, [("金湾区三灶", "Sanzao, Jinwan"), ("金湾区红旗", "Hongqi, Jinwan"),
                    ("金湾区平沙", "Pingsha, Jinwan")]),
    "gaoxin": (14, [("高新区唐家湾", "Tangjiawan, Hi-tech Zone"), ("高新区金鼎", "Jinding, Hi-tech Zone")]),
    "hengqin": (10, [("横琴天沐琴台", "Tianmu, Hengqin"), ("横琴口岸旁", "near Hengqin Port")]),
}
VILLAGE_DISTRICTS = ["doumen", "jinwan"]

ARRIVALS = [("公交可达", "reachable by bus"), ("离公交站约三百米", "about 300 metres from a bus stop"),
            ("有班车接送", "with a staff shuttle"), ("门口有无障碍车位", "with an accessible parking bay at the door"),
            ("公交站出来过一个路口", "one crossing from the bus stop")]

STEMS = [("海韵", "Haiyun"), ("晨光", "Chenguang"), ("湾畔", "Wanpan"), ("同行", "Tongxing"), ("启程", "Qicheng"),
         ("百岛", "Baidao"), ("和风", "Hefeng"), ("渔歌", "Yuge"), ("凤凰花", "Fenghuanghua"), ("木棉", "Mumian"),
         ("星塔", "Xingta"), ("远帆", "Yuanfan")]

# place: employers (Chinese, English)
PLACES = {
    "office": [("信息服务公司", "Information Services Co."), ("科技公司", "Technology Co."), ("商务公司", "Business Co.")],
    "home": [("网络公司", "Network Co."), ("云服务公司", "Cloud Services Co."), ("文化传媒公司", "Culture and Media Co.")],
    "clinic": [("社区卫生服务中心", "Community Health Centre"), ("康复医院", "Rehabilitation Hospital")],
    "shop": [("生活服务店", "Neighbourhood Shop"), ("门店", "Store")],
    "school": [("培训学校", "Training School"), ("实验学校", "School")],
    "warehouse": [("物流公司", "Logistics Co."), ("供应链公司", "Supply Co.")],
    "village": [("农业合作社", "Farming Cooperative"), ("家庭农场", "Family Farm"), ("村民委员会", "Village Committee")],
    "workshop": [("手工坊", "Craft Workshop"), ("社区康园中心", "Community Day Centre")],
    "community": [("社区服务中心", "Community Service Centre"), ("物业公司", "Property Co.")],
    "hotel": [("酒店", "Hotel"), ("度假酒店", "Resort Hotel")],
    "factory": [("电子厂", "Electronics Factory"), ("电器公司", "Appliances Co.")],
    "restaurant": [("酒楼", "Restaurant"), ("餐饮公司", "Catering Co.")],
    "customer": [("琴行", "Piano House"), ("音乐服务社", "Music Services")],
    "studio": [("直播基地", "Live Studio"), ("文化传媒公司", "Culture and Media Co.")],
    "kiosk": [("便民亭", "Kiosk Services"), ("零售公司", "Retail Co.")],
}
MODERN = {"office", "clinic", "hotel", "factory", "studio"}
AT_COMPUTER = {"customer_service", "data_annotation", "ecommerce", "office", "design", "it", "media"}

HOURS = {
    "day": [("每天 8 小时，双休", "8 hours a day, weekends off"), ("周一至周五，9:00 到 17:30", "Monday to Friday, 9:00 to 17:30"),
            ("每天 7 小时，周六上半天", "7 hours a day, half of Saturday")],
    "shift": [("每天 8 小时，早晚两班轮换", "8 hours a day, early and late shifts"),
              ("做四休二，每班 8 小时", "4 days on, 2 days off, 8 hours each")],
    "flexible": [("时间自己安排，每天约 6 小时", "Your own hours, about 6 a day"),
                 ("每周 30 小时，按任务计算", "30 hours a week, by task"), ("上午或下午任选，每天 4 到 6 小时", "Mornings or afternoons, 4 to 6 hours a day")],
    "half": [("上午半天，周一至周五", "Mornings, Monday to Friday"), ("每天 4 小时，双休", "4 hours a day, weekends off")],
    "early": [("清早 6:00 到 11:00，每周六天", "6:00 to 11:00, six days a week"), ("早上 7:00 到 12:00，农忙时加班", "7:00 to 12:00, more in the busy season")],
    "evening": [("晚上 6:30 到 10:00，每周五天", "18:30 to 22:00, five days a week"), ("周末和晚上，每周约 20 小时", "Weekends and evenings, about 20 hours a week")],
}

GENERAL_EXTRAS = [("入职前培训两周。", "Two weeks of training first."), ("有老员工带一个月。", "An experienced colleague guides you for a month."),
                  ("试用期工资照发。", "Full pay in the trial period."), ("按月发工资，有全勤奖。", "Paid monthly, with a bonus for full attendance."),
                  ("可以先来试做三天。", "You may try the work for three days."), ("工位可以按需要调整。", "The workplace can be adapted to you."),
                  ("面试可以请人陪同。", "You may bring someone to the interview."), ("", "")]
FACT_EXTRAS = [("screen_reader_usable", ("提供读屏软件和耳机。", "Screen reader and headset are provided.")),
               ("job_coach", ("有就业辅导员陪您适应。", "A job coach helps you settle in.")),
               ("sign_language_support", ("开会有手语翻译。", "Meetings have sign-language interpreting.")),
               ("meals_or_lodging", ("包食宿，另有饭补。", "Meals or lodging are provided."))]
OWN_BUSINESS_EXTRAS = [("可以申请创业补贴。", "A start-up subsidy can be applied for."), ("有老师上门指导三个月。", "An adviser visits you for three months."),
                       ("自负盈亏，收入是估计的。", "You run it yourself; the income is an estimate.")]
INSURED = ("缴纳五险一金。", "Social insurance and housing fund are paid.")
REQUIREMENT_EXTRAS = [("", ""), ("", ""), ("十八岁以上。", "Aged 18 or above."), ("初中以上。", "Junior secondary school or above."),
                      ("有残疾人证。", "Holds a disability certificate."), ("能长期做优先。", "Staying long is a plus.")]


def chance(rng, yes, no):
    drawn = rng.random()
    return "yes" if drawn < yes else "no" if drawn < yes + no else "unknown"


def access_facts(rng, kind, place, hours, suits):
    modern = place in MODERN
    at_home = place == "home"
    building = (0.0, 0.0) if at_home else (0.6, 0.15) if modern else (0.25, 0.35)
    facts = {name: chance(rng, *building) for name in ("lift", "ramp", "accessible_toilet")}
    facts["tactile_paving"] = chance(rng, *((0.0, 0.0) if at_home else (0.35, 0.3) if modern else (0.12, 0.45)))
    facts["screen_reader_usable"] = chance(
        rng, *((0.0, 0.3) if kind not in AT_COMPUTER else (0.75, 0.0) if "1" in suits else (0.15, 0.35)))
    facts["sign_language_support"] = chance(rng, *((0.45, 0.2) if "2" in suits else (0.05, 0.45)))
    facts["home_based"] = "yes" if at_home else chance(rng, 0.0, 0.85)
    facts["flexible_hours"] = chance(rng, *((0.9, 0.0) if hours in ("flexible", "half") else (0.15, 0.5)))
    facts["job_coach"] = chance(rng, *((0.7, 0.1) if set(suits) & set("56") else (0.12, 0.4)))
    facts["meals_or_lodging"] = chance(rng, *((0.0, 0.6) if at_home else (0.4, 0.3)))
    return facts


def salary(rng, low, high):
    low += rng.choice([-200, -100, 0, 0, 100, 200, 300])
    high = max(low + 300, high + rng.choice([-300, -200, 0, 0, 200, 500]))
    drawn = rng.random()
    if drawn < 0.07:
        return None  # to be agreed
    value = {"@type": "QuantitativeValue", "minValue": low}
    if drawn > 0.12:
        value["maxValue"] = high
    value["unitText"] = "MONTH"
    return {"@type": "MonetaryAmount", "currency": "CNY", "value": value}


def both(pair):
    return {"zh-CN": pair[0], "en": pair[1]}


def joined(*pairs):
    return both(("".join(p[0] for p in pairs), " ".join(p[1] for p in pairs if p[1])))


def where(rng, place):
    if place == "home" and rng.random() < 0.5:
        return "any", ("居家，不用到单位", "At home, no travel to an office")
    names = VILLAGE_DISTRICTS if place == "village" else list(DISTRICTS)
    district = rng.choices(names, [DISTRICTS[name][0] for name in names])[0]
    area = rng.choice(DISTRICTS[district][1])
    arrival = ("居家办公为主", "mostly from home") if place == "home" else rng.choice(ARRIVALS)
    return district, (f"{area[0]}（示例地址），{arrival[0]}", f"{area[1]} (sample address), {arrival[1]}")


def extra_sentences(rng, form, facts):
    if form == "3":  # one's own business: no employer who pays or lodges
        facts["meals_or_lodging"] = "no"
        return [rng.choice(OWN_BUSINESS_EXTRAS)]
    extras = [text for fact, text in FACT_EXTRAS if facts[fact] == "yes"] + [rng.choice(GENERAL_EXTRAS)]
    if form in "12" and rng.random() < 0.4:
        extras.append(INSURED)
    return rng.sample(extras, min(2, len(extras)))


def posting(rng, work):
    kind, pay, all_suits, forms, hours, place, title_zh, title_en, duties_zh, duties_en, asks_zh, asks_en = work
    suits = [] if rng.random() < 0.1 else sorted(rng.sample(all_suits, rng.randint((len(all_suits) + 1) // 2, len(all_suits))))
    facts = access_facts(rng, kind, place, hours, suits)
    form = rng.choice(forms)
    extras = extra_sentences(rng, form, facts)
    district, address = where(rng, place)
    stem, employer = rng.choice(STEMS), rng.choice(PLACES[place])
    row = {
        "@type": "JobPosting",
        "identifier": {"@type": "PropertyValue", "value": ""},
        "title": both((title_zh, title_en)),
        "hiringOrganization": {"@type": "Organization", "name": both((f"示例{stem[0]}{employer[0]}", f"Sample {stem[1]} {employer[1]}"))},
        "jobLocation": {"@type": "Place", "address": both(address)},
        "description": joined((duties_zh, duties_en), *extras),
        "qualifications": joined((asks_zh, asks_en), rng.choice(REQUIREMENT_EXTRAS)),
        "workHours": both(rng.choice(HOURS[hours])),
        "baseSalary": salary(rng, *pay),
        "employmentType": form,
        "totalJobOpenings": rng.choice([1, 1, 1, 2, 2, 3, 4, 5, 8]),
        "datePosted": f"2026-{rng.randint(6, 10):02}-{rng.randint(1, 28):02}",
        "validThrough": f"2030-{rng.randint(1, 12):02}-{rng.randint(1, 28):02}",
        "qiming:": {"sample": True, "district": district, "kind": kind, "suits": suits, "access": facts},
    }
    if row["baseSalary"] is None:
        del row["baseSalary"]
    return row


def main():
    rng = random.Random(SEED)
    rows = [posting(rng, work) for work in WORK for _ in range(POSTINGS_OF_EACH)]
    rng.shuffle(rows)
    for number, row in enumerate(rows, 1):
        row["identifier"]["value"] = f"ZH-S{number:04}"
    lines = ",\n".join(json.dumps(row, ensure_ascii=False) for row in rows)
    print('{"@context": "https://schema.org", "jobs": [\n' + lines + "\n]}")


if __name__ == "__main__":
    main()
