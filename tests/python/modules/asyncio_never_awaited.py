import asyncio


async def save(row):
    print("saving", row)


async def main():
    save(1)
    await save(2)
    print("end of main")


asyncio.run(main())
print("last line")
