namespace CsmBot.Testing.Teams;

/// <summary>The people of the fake tenant, or of one conversation.</summary>
public sealed class FakeRoster
{
    private readonly Lock _gate = new();
    private readonly List<FakeMember> _members = [];

    public IReadOnlyList<FakeMember> All
    {
        get
        {
            lock (_gate)
            {
                return [.. _members];
            }
        }
    }

    public FakeMember Add(string id, string aadObjectId, string name)
    {
        var member = new FakeMember(id, aadObjectId, name);
        Add(member);
        return member;
    }

    public void Add(FakeMember member)
    {
        lock (_gate)
        {
            _members.Add(member);
        }
    }

    public void Remove(string id)
    {
        lock (_gate)
        {
            _members.RemoveAll(member => member.Id == id);
        }
    }

    public FakeMember? Find(string id)
    {
        lock (_gate)
        {
            return _members.Find(member => member.Id == id || member.AadObjectId == id);
        }
    }
}
